package io.okienko.bench;

import io.okienko.bot.spi.FoundAnswer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The articles that may answer a message, each with how sure that is and why. */
@State(Scope.Benchmark)
public class Retrieval {
  @Param({"PL_WORDS", "EN_COLD", "EN_CACHED"})
  Setting setting;

  private Product product;
  private Messages messages;

  @Setup
  public void open() {
    product = new Product(setting);
    messages = setting.messages();
  }

  @TearDown
  public void close() {
    product.close();
  }

  @Benchmark
  public List<FoundAnswer> find() {
    return product.index().find(messages.next(), setting.language(), Benchmarks.HITS);
  }
}
