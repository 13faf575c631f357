package io.okienko.bench;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.kb.search.ArticleIndex;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Retrieval by words alone from knowledge bases of growing size, and what their index takes. */
@State(Scope.Benchmark)
public class IndexAtScale {
  @Param({"pl-1000", "pl-10000", "pl-100000"})
  String scale;

  private Language language;
  private ArticleIndex index;
  private Messages messages;

  @Setup
  public void open() throws Exception {
    Scale size = Scale.of(scale);
    language = size.language();
    index =
        Footprint.measure(
            size,
            articles -> {
              ArticleIndex built = new ArticleIndex();
              built.published(articles);
              return built;
            });
    messages = Messages.repeated(SyntheticBank.questions(language));
  }

  @TearDown
  public void close() {
    index.close();
  }

  @Benchmark
  public List<FoundAnswer> find() {
    return index.find(messages.next(), language, Benchmarks.HITS);
  }
}
