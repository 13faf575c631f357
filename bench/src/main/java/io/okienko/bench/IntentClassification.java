package io.okienko.bench;

import io.okienko.bot.understanding.ClassifiedIntent;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a message wants: an answer, a person, help in danger … */
@State(Scope.Benchmark)
public class IntentClassification {
  @Param({"PL_WORDS", "EN_COLD", "EN_CACHED"})
  Setting setting;

  private Product product;
  private TrainedIntentClassifier intents;
  private Messages messages;

  @Setup
  public void open() {
    product = new Product(setting);
    intents = product.trainIntents();
    messages = setting.messages();
  }

  @TearDown
  public void close() {
    intents.close();
    product.close();
  }

  @Benchmark
  public ClassifiedIntent classify() {
    return intents.classify(messages.next(), setting.language());
  }
}
