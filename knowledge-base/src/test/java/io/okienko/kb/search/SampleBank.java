package io.okienko.kb.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.reply.BankDetails;
import io.okienko.bot.reply.PhraseBook;
import io.okienko.bot.reply.TargetPrecision;
import io.okienko.bot.reply.Thresholds;
import io.okienko.bot.understanding.DefaultUnderstander;
import io.okienko.bot.understanding.TrainedIntentClassifier;
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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sample bank's articles, a bot on them, and questions that were written without looking at
 * their variants.
 */
final class SampleBank {
  private static final Path SERVER = Path.of("..", "server", "src");
  private static final Path ARTICLES = SERVER.resolve("main/resources/sample-bank/articles");
  private static final Path QUESTIONS = SERVER.resolve("test/resources/sample-bank/questions");
  private static final Path OURS = Path.of("src/test/resources/io/okienko/kb/search");

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

  /** Questions that no article answers, not even in part. */
  static List<String> unanswerableQuestions(Language language) {
    return csv(OURS.resolve("unanswerable.csv")).stream()
        .filter(row -> row.get("language").equals(language.tag()))
        .map(row -> row.get("question"))
        .toList();
  }

  /** Questions as customers type them: misspelt, without accents, far too short or too long. */
  static List<Rough> roughQuestions(Language language) {
    return csv(OURS.resolve("rough.csv")).stream()
        .filter(row -> row.get("language").equals(language.tag()))
        .map(row ->
            new Rough(row.get("kind"), Set.of(row.get("keys").split(" ")), row.get("question")))
        .toList();
  }

  /** The bot as it ships, on these intents and articles. */
  static AnsweringBot bot(TrainedIntentClassifier intents, ArticleIndex index) {
    return new AnsweringBot(
        new DefaultUnderstander(new EvidenceLanguageDetector(Language.BUILT_IN), intents),
        index,
        (_, _, _) -> {},
        new PhraseBook(new BankDetails("Aldera Bank", "+48 22 555 01 11")),
        new TargetPrecision(index, TargetPrecision.DEFAULT, Thresholds.DEFAULT_CLARIFY),
        () -> Instant.EPOCH);
  }

  /** Learns how sure the index may be, as the server does in the background. */
  static void learn(ArticleIndex index) {
    try (var learner = new ConfidenceLearner(index, Language.BUILT_IN)) {
      learner.learn();
    }
  }

  /** The question, then the variants. */
  static List<String> texts(PublishedArticle article) {
    List<String> texts = new ArrayList<>();
    texts.add(article.content().question());
    texts.addAll(article.content().variants());
    return texts;
  }

  /** The article without those of its {@link #texts} that have these places. */
  static PublishedArticle without(PublishedArticle article, Predicate<Integer> places) {
    List<String> texts = texts(article);
    List<String> kept =
        IntStream.range(0, texts.size())
            .filter(place -> !places.test(place))
            .mapToObj(texts::get)
            .toList();
    ArticleContent content = article.content();
    ArticleContent reduced =
        new ArticleContent(
            content.key(),
            content.language(),
            kept.getFirst(),
            kept.subList(1, kept.size()),
            content.answer(),
            content.simple(),
            content.topic(),
            content.urgent());
    return new PublishedArticle(article.id(), reduced, 1, article.publishedAt());
  }

  /** The keys of the articles on money or identity in danger now. */
  static Set<String> urgentKeys() {
    return articles().stream()
        .filter(article -> article.content().urgent())
        .map(article -> article.content().key())
        .collect(Collectors.toSet());
  }

  private static List<Map<String, String>> csv(Path file) {
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
            null,
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

  /**
   * @param kind what is rough about it
   * @param keys of the articles that answer it: one, or those of two questions in one message
   */
  record Rough(String kind, Set<String> keys, String question) {}
}
