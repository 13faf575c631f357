package io.okienko.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The articles of the sample bank that ships with the server. */
final class SampleBank {
  /** System property: the folder with the sample bank's articles. */
  static final String FOLDER = "okienko.bench.articles";

  private SampleBank() {}

  /**
   * @throws IllegalStateException saying what to set when the articles are not there
   */
  static List<PublishedArticle> articles(Language language) {
    return files().stream()
        .flatMap(file -> read(file).get("articles").valueStream())
        .map(SampleBank::article)
        .filter(article -> article.content().language().equals(language))
        .toList();
  }

  private static List<Path> files() {
    Path folder = Path.of(System.getProperty(FOLDER, ""));
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException e) {
      throw new IllegalStateException(missing(folder), e);
    }
    throw new IllegalStateException(missing(folder));
  }

  private static String missing(Path folder) {
    return "no articles in \"%s\": -D%s must name server/src/main/resources/sample-bank/articles"
        .formatted(folder, FOLDER);
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublishedArticle article(JsonNode article) {
    List<String> variants = new ArrayList<>();
    article.get("variants").forEach(variant -> variants.add(variant.asText()));
    ArticleContent content =
        new ArticleContent(
            article.get("key").asText(),
            new Language(article.get("language").asText()),
            article.get("question").asText(),
            variants,
            article.get("answer").asText(),
            null,
            article.get("topic").asText(),
            article.get("urgent").asBoolean());
    return new PublishedArticle(article.get("id").asText(), content, 1, Instant.EPOCH);
  }
}
