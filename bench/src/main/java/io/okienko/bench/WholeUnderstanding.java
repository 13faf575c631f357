package io.okienko.bench;

import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.reply.TrialReport;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Everything from a message to the decision what to say: language, intent, articles, policy. */
@State(Scope.Benchmark)
public class WholeUnderstanding {
  @Param Setting setting;

  private Product product;
  private TrainedIntentClassifier intents;
  private AnsweringBot bot;
  private Messages messages;

  @Setup
  public void open() {
    product = new Product(setting);
    intents = product.trainIntents();
    bot = product.bot(intents);
    messages = setting.messages();
  }

  @TearDown
  public void close() {
    intents.close();
    product.close();
  }

  @Benchmark
  public TrialReport ask() {
    return bot.ask(messages.next(), setting.language());
  }
}
