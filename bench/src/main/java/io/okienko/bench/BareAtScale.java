package io.okienko.bench;

import io.okienko.bot.language.Language;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A bare query over knowledge bases of growing size, and what their bare index takes. */
@State(Scope.Benchmark)
public class BareAtScale {
  @Param({"pl-1000", "pl-10000", "pl-100000", "en-1000"})
  String scale;

  private BareIndex index;
  private Messages messages;

  @Setup
  public void open() throws Exception {
    Scale size = Scale.of(scale);
    Language language = size.language();
    index = Footprint.measure(size, articles -> new BareIndex(articles, language));
    messages = Messages.repeated(SyntheticBank.questions(language));
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
