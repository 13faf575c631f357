package io.okienko.kb.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
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
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sample bank's articles, and questions that were written without looking at their variants.
 */
final class SampleBank {
  private static final Path SERVER = Path.of("..", "server", "src");
  private static final Path ARTICLES = SERVER.resolve("main/resources/sample-bank/articles");
  private static final Path QUESTIONS = SERVER.resolve("test/resources/sample-bank/questions");

  private SampleBank() {}

  static List<PublishedArticle> articles() {
    List<PublishedArticle> articles = new ArrayList<>();
    for (Path file : files(ARTICLES, ".json")) {
      for (JsonNode article : json(file).get("articles")) {
        articles.add(article(article));
      }
    }
    return articles;
  }

  /** Questions with the key of the article that answers them. */
  static List<HeldOut> heldOutQuestions() {
    List<HeldOut> questions = new ArrayList<>();
    for (Path file : files(QUESTIONS, ".csv")) {
      for (Map<String, String> row : csv(file)) {
        Language language = new Language(row.get("language"));
        questions.add(new HeldOut(language, row.get("key"), row.get("question")));
      }
    }
    return questions;
  }

  static List<Map<String, String>> csv(Path file) {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.toFile())) {
      return rows.readAll();
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
            article.get("topic").asText(),
            article.get("urgent").asBoolean());
    return new PublishedArticle(article.get("id").asText(), content, 1, Instant.EPOCH);
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record HeldOut(Language language, String key, String question) {}
}
