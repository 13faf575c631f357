package io.okienko.bot.classifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains a {@link TextClassifier}: OpenNLP's maximum entropy model, found by L-BFGS, over weighted
 * words and runs of characters.
 */
public final class ClassifierTrainer {
  private static final int ITERATIONS = 50;
  private static final double L2_COST = 0.03;

  /** A feature of a single text teaches little and doubles the time. */
  private static final int RAREST = 2;

  /** From here on a second thread is worth its start. */
  private static final int MANY = 2000;

  private ClassifierTrainer() {}

  /**
   * Trains on these texts. CPU-bound: some tens of milliseconds for some hundred texts of a handful
   * of categories, up to a minute for ten thousand of a hundred.
   *
   * @param examples of at least two categories
   */
  public static TextClassifier train(List<LabelledText> examples) {
    List<List<String>> features =
        examples.stream().map(example -> TextFeatures.of(example.text())).toList();
    TfIdf tfIdf = TfIdf.train(features, RAREST);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      events.add(tfIdf.weigh(features.get(i)).toEvent(examples.get(i).category()));
    }
    return new TextClassifier(tfIdf, fit(events));
  }

  private static MaxentModel fit(List<Event> events) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
    parameters.put(QNTrainer.THREADS_PARAM, events.size() < MANY ? 1 : 2);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    try {
      DataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, Map.of());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      return trainer.doTrain(indexer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
