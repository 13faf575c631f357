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
 * Judges by words and runs of characters: OpenNLP's maximum entropy model, found by L-BFGS. Needs
 * no encoder.
 */
final class LexicalJudge implements Judge {
  private static final int ITERATIONS = 50;
  private static final double L2_COST = 0.03;

  /** From here on a second thread is worth its start. */
  private static final int MANY = 2000;

  private final MaxentModel model;

  /** Where each category stands in the model. */
  private final int[] places;

  private LexicalJudge(MaxentModel model, List<String> categories) {
    this.model = model;
    this.places = categories.stream().mapToInt(model::getIndex).toArray();
  }

  static LexicalJudge train(
      List<Example> examples, List<WeightedFeatures> words, List<String> categories) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      events.add(words.get(i).toEvent(examples.get(i).category()));
    }
    return new LexicalJudge(fit(events), categories);
  }

  @Override
  public double[] judge(ReadText text, WeightedFeatures words) {
    double[] probabilities = words.evaluate(model);
    double[] judged = new double[places.length];
    for (int i = 0; i < judged.length; i++) {
      judged[i] = Math.log(probabilities[places[i]]);
    }
    return judged;
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
