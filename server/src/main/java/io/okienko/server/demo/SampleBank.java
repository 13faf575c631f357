package io.okienko.server.demo;

import io.okienko.channels.Services;
import io.okienko.kb.editing.ArticleQuery;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.exchange.ExchangeFormat;
import io.okienko.kb.exchange.ImportOptions;
import io.okienko.kb.exchange.ImportReport;
import io.okienko.kb.topic.Topic;
import io.okienko.kb.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The approved answers of the fictional Aldera Bank, one exchange file for each topic. */
final class SampleBank {
  private static final String AUTHOR = "sample-bank";

  private SampleBank() {}

  /**
   * Imports every topic of which there is no article yet; what editors wrote since stays as it is.
   */
  static void importInto(Services services) {
    services.topics().list().stream()
        .map(Topic::id)
        .filter(topic -> !topic.equals(Topics.GENERAL))
        .filter(topic -> hasNoArticle(services.knowledgeBase(), topic))
        .forEach(topic -> importTopic(services.exchange(), topic));
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
    String resource = "/sample-bank/articles/" + topic + ".json";
    try (InputStream in = SampleBank.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the sample bank's file " + resource + " is missing");
      }
      ImportReport report =
          exchange.importArticles(in, ExchangeFormat.JSON, ImportOptions.STRICT, AUTHOR);
      if (!report.errors().isEmpty()) {
        throw new IllegalStateException(
            "the sample bank's file " + resource + " has bad rows: " + report.errors());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("unable to read the sample bank's file " + resource, e);
    }
  }
}
