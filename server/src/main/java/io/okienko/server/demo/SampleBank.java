package io.okienko.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.okienko.channels.Services;
import io.okienko.kb.editing.ArticleQuery;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.exchange.ExchangeFormat;
import io.okienko.kb.exchange.ImportOptions;
import io.okienko.kb.exchange.ImportReport;
import io.okienko.kb.topic.Topic;
import io.okienko.kb.topic.Topics;
import io.okienko.load.question.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The approved answers of the fictional Aldera Bank, one exchange file for each topic. */
public final class SampleBank {
  private static final String AUTHOR = "sample-bank";

  private SampleBank() {}

  /**
   * Imports every topic of which there is no article yet; what editors wrote since stays as it is.
   */
  static void importInto(Services services) {
    topics()
        .filter(topic -> hasNoArticle(services.knowledgeBase(), topic))
        .forEach(topic -> importTopic(services.exchange(), topic));
  }

  /** Imports everything into a knowledge base in which there is nothing yet. */
  public static void importInto(Exchange exchange) {
    topics().forEach(topic -> importTopic(exchange, topic));
  }

  private static Stream<String> topics() {
    return Topics.ofRetailBank().list().stream()
        .map(Topic::id)
        .filter(topic -> !topic.equals(Topics.GENERAL));
  }

  /** Every question of every article with its variants, as customers may ask them. */
  public static List<Question> questions() {
    return topics().flatMap(topic -> questions(topic).stream()).toList();
  }

  private static List<Question> questions(String topic) {
    try (InputStream in = open(topic)) {
      List<Question> questions = new ArrayList<>();
      for (JsonNode article : new JsonMapper().readTree(in).path("articles")) {
        String language = article.path("language").textValue();
        questions.add(new Question(language, article.path("question").textValue()));
        article
            .path("variants")
            .forEach(variant -> questions.add(new Question(language, variant.textValue())));
      }
      return questions;
    } catch (IOException e) {
      throw unreadable(topic, e);
    }
  }

  private static boolean hasNoArticle(KnowledgeBase knowledgeBase, String topic) {
    var ofTopic =
        new ArticleQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.of(topic),
            Optional.empty(),
            1,
            Optional.empty());
    return knowledgeBase.list(ofTopic).articles().isEmpty();
  }

  private static void importTopic(Exchange exchange, String topic) {
    try (InputStream in = open(topic)) {
      ImportReport report =
          exchange.importArticles(in, ExchangeFormat.JSON, ImportOptions.STRICT, AUTHOR);
      if (!report.errors().isEmpty()) {
        throw new IllegalStateException(
            "the sample bank's file " + file(topic) + " has bad rows: " + report.errors());
      }
    } catch (IOException e) {
      throw unreadable(topic, e);
    }
  }

  private static InputStream open(String topic) {
    InputStream in = SampleBank.class.getResourceAsStream(file(topic));
    if (in == null) {
      throw new IllegalStateException("the sample bank's file " + file(topic) + " is missing");
    }
    return in;
  }

  private static UncheckedIOException unreadable(String topic, IOException cause) {
    return new UncheckedIOException("unable to read the sample bank's file " + file(topic), cause);
  }

  private static String file(String topic) {
    return "/sample-bank/articles/" + topic + ".json";
  }
}
