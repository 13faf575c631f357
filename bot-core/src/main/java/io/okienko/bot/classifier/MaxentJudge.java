package io.okienko.bot.classifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Judges by words and runs of characters, and by the meaning too if it is told to: OpenNLP's
 * maximum entropy model, found by L-BFGS.
 */
final class MaxentJudge implements Judge {
  private static final int ITERATIONS = 50;
  private static final double L2_COST = 0.03;

  /** A vector's numbers are small, so that their factors must be allowed to be large. */
  private static final double L2_COST_WITH_MEANING = 0.01;

  /** How much the words count beside the meaning, which has length 1. */
  private static final double WORDS = 0.3;

  /** From here on a second thread is worth its start. */
  private static final int MANY = 2000;

  private final AbstractModel model;

  /** Where each category stands in the model. */
  private final int[] places;

  private final boolean withMeaning;

  private MaxentJudge(AbstractModel model, List<String> categories, boolean withMeaning) {
    this.model = model;
    this.withMeaning = withMeaning;
    this.places = categories.stream().mapToInt(model::getIndex).toArray();
  }

  /**
   * @param withMeaning whether to go by the meaning too
   */
  static MaxentJudge train(
      List<Example> examples,
      List<WeightedFeatures> words,
      List<String> categories,
      boolean withMeaning) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      events.add(features(example.text(), words.get(i), withMeaning).toEvent(example.category()));
    }
    AbstractModel model = fit(events, withMeaning ? L2_COST_WITH_MEANING : L2_COST);
    return new MaxentJudge(model, categories, withMeaning);
  }

  /** One that goes by words alone. */
  static MaxentJudge read(DataInput in, List<String> categories) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    var reader = new QNModelReader(new BinaryFileDataReader(new ByteArrayInputStream(bytes)));
    reader.checkModelType();
    return new MaxentJudge(reader.constructModel(), categories, false);
  }

  void write(DataOutput out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new BinaryQNModelWriter(model, new DataOutputStream(bytes)).persist();
    out.writeInt(bytes.size());
    out.write(bytes.toByteArray());
  }

  private static WeightedFeatures features(
      ReadText text, WeightedFeatures words, boolean withMeaning) {
    return withMeaning ? words.times(WORDS).with(text.meaning()) : words;
  }

  @Override
  public double[] judge(ReadText text, WeightedFeatures words) {
    double[] probabilities = features(text, words, withMeaning).evaluate(model);
    double[] judged = new double[places.length];
    for (int i = 0; i < judged.length; i++) {
      judged[i] = Math.log(probabilities[places[i]]);
    }
    return judged;
  }

  private static AbstractModel fit(List<Event> events, double l2Cost) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, l2Cost);
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
