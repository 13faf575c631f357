package io.okienko.bench;

import io.okienko.bot.language.Language;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A bare query over the sample bank: what the other figures are held against. */
@State(Scope.Benchmark)
public class BareQuery {
  @Param({"pl", "en"})
  String language;

  private BareIndex index;
  private Messages messages;

  @Setup
  public void open() {
    Language asked = new Language(language);
    index = new BareIndex(SampleBank.articles(asked), asked);
    messages = Messages.repeated(Messages.questions(asked));
  }

  @TearDown
  public void close() {
    index.close();
  }

  @Benchmark
  public TopDocs find() {
    return index.find(messages.next(), Benchmarks.HITS);
  }
}
