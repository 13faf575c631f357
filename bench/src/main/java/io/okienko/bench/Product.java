package io.okienko.bench;

import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.reply.BankDetails;
import io.okienko.bot.reply.PhraseBook;
import io.okienko.bot.reply.TargetPrecision;
import io.okienko.bot.reply.Thresholds;
import io.okienko.bot.understanding.DefaultUnderstander;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import io.okienko.encoder.LoadedEncoders;
import io.okienko.kb.search.ArticleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.util.IOUtils;

/**
 * The parts that understand a message, put together as the server does, with one language's
 * articles.
 */
final class Product implements AutoCloseable {
  private final Setting setting;
  private final LoadedEncoders encoders;
  private final Path folder;
  private final ArticleIndex index;

  Product(Setting setting) {
    this.setting = setting;
    this.encoders =
        LoadedEncoders.shipped(setting.encoder() ? List.of(setting.language()) : List.of());
    this.folder = emptyFolder();
    this.index = ArticleIndex.inFolder(folder.resolve("index"), encoders);
    index.published(SampleBank.articles(setting.language()));
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory("okienko-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ArticleIndex index() {
    return index;
  }

  /** Trained before this returns. To be closed by the caller. */
  TrainedIntentClassifier trainIntents() {
    return new TrainedIntentClassifier(List.of(setting.language()), index, encoders);
  }

  AnsweringBot bot(TrainedIntentClassifier intents) {
    return new AnsweringBot(
        new DefaultUnderstander(new EvidenceLanguageDetector(Language.BUILT_IN), intents),
        index,
        (_, _, _) -> {},
        new PhraseBook(new BankDetails("Aldera Bank", "+48 22 555 01 11")),
        new TargetPrecision(index, TargetPrecision.DEFAULT, Thresholds.DEFAULT_CLARIFY),
        () -> Instant.EPOCH);
  }

  @Override
  public void close() {
    index.close();
    encoders.close();
    try {
      IOUtils.rm(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
