package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index in files: emptied at the start, told plainly when they cannot be written. */
class IndexInFolderTest {
  @TempDir private Path data;

  @Test
  void whatIsPublishedIsFoundAtOnceAndStandsInTheFolder() throws IOException {
    Path folder = data.resolve("index");
    try (ArticleIndex index = ArticleIndex.inFolder(folder, SentenceEncoders.NONE)) {
      index.published(List.of(article("fees", "What does an account cost?")));
      index.changed(List.of(article("pin", "How do I change my PIN?")), Set.of());

      assertThat(find(index, "change my pin")).isEqualTo("pin.en");
      assertThat(files(folder)).isNotEmpty();
    }
  }

  @Test
  void whatAKilledServerLeftThereIsNoLongerThere() throws IOException {
    Path killed = data.resolve("killed");
    Path folder = Files.createDirectory(data.resolve("index"));
    try (ArticleIndex index = ArticleIndex.inFolder(killed, SentenceEncoders.NONE)) {
      index.published(List.of(article("fees", "What does an account cost?")));
      for (Path file : files(killed)) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    try (ArticleIndex index = ArticleIndex.inFolder(folder, SentenceEncoders.NONE)) {
      index.published(List.of(article("pin", "How do I change my PIN?")));

      assertThat(index.find("What does an account cost?", Language.ENGLISH, 3)).isEmpty();
      assertThat(find(index, "change my pin")).isEqualTo("pin.en");
    }
  }

  /** The folder is the next server's as soon as this one has closed. */
  @Test
  void newsThatComesAfterClosingWritesNothing() throws IOException {
    Path folder = data.resolve("index");
    List<PublishedArticle> news = List.of(article("pin", "How do I change my PIN?"));
    ArticleIndex index = ArticleIndex.inFolder(folder, SentenceEncoders.NONE);
    index.published(List.of(article("fees", "What does an account cost?")));
    index.close();
    List<Path> left = files(folder);

    assertThatThrownBy(() -> index.published(news)).isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(() -> index.changed(news, Set.of()))
        .isInstanceOf(AlreadyClosedException.class);
    assertThat(files(folder)).isEqualTo(left);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsTold() throws IOException {
    Path file = Files.createFile(data.resolve("index"));

    assertThatThrownBy(() -> ArticleIndex.inFolder(file, SentenceEncoders.NONE))
        .isInstanceOf(UnableToKeepIndexException.class)
        .hasMessage("cannot keep the search index in " + file);
  }

  /** Until then the old answers are found, and the news is told again and again. */
  @Test
  void onceAFullDiskHasRoomAgainEverythingIsFound() {
    AtomicBoolean full = new AtomicBoolean();
    try (var index = new ArticleIndex(() -> new Disk(full), SentenceEncoders.NONE)) {
      index.published(List.of(article("fees", "What does an account cost?")));
      List<PublishedArticle> news = List.of(article("pin", "How do I change my PIN?"));

      full.set(true);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> index.changed(news, Set.of()))
            .isInstanceOf(UnableToKeepIndexException.class)
            .hasRootCauseMessage("No space left on device");
        assertThat(find(index, "what does an account cost")).isEqualTo("fees.en");
      }
      full.set(false);
      index.changed(news, Set.of());

      assertThat(find(index, "change my pin")).isEqualTo("pin.en");
      assertThat(find(index, "what does an account cost")).isEqualTo("fees.en");
    }
  }

  private static String find(ArticleIndex index, String question) {
    return index.find(question, Language.ENGLISH, 3).getFirst().articleId();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static PublishedArticle article(String key, String question) {
    var content =
        new ArticleContent(
            key,
            Language.ENGLISH,
            question,
            List.of(),
            "<p>See the app.</p>",
            null,
            "cards",
            false);
    return new PublishedArticle(key + ".en", content, 1, Instant.EPOCH);
  }

  /** A disk that can be full. */
  private static final class Disk extends FilterDirectory {
    private final AtomicBoolean full;

    Disk(AtomicBoolean full) {
      super(new ByteBuffersDirectory());
      this.full = full;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full.get()) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }
}
