package io.okienko.bench;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.encoder.LoadedEncoders;
import io.okienko.kb.search.ArticleIndex;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Retrieval with the shipped encoder, which has seen no message before. At one size only: a hundred
 * thousand articles have near a million texts, and to encode them takes hours.
 */
@State(Scope.Benchmark)
public class EncoderAtScale {
  @Param("en-1000")
  String scale;

  private Language language;
  private LoadedEncoders encoders;
  private ArticleIndex index;
  private Messages messages;

  @Setup
  public void open() throws Exception {
    Scale size = Scale.of(scale);
    language = size.language();
    encoders = LoadedEncoders.shipped(List.of(language));
    index =
        Footprint.measure(
            size,
            articles -> {
              ArticleIndex built = new ArticleIndex(encoders);
              built.published(articles);
              return built;
            });
    messages = Messages.fresh(SyntheticBank.questions(language));
  }

  @TearDown
  public void close() {
    index.close();
    encoders.close();
  }

  @Benchmark
  public List<FoundAnswer> find() {
    return index.find(messages.next(), language, Benchmarks.HITS);
  }
}
