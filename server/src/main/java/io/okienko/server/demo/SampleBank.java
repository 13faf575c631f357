package io.okienko.server.demo;

import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.exchange.ExchangeFormat;
import io.okienko.kb.exchange.ImportOptions;
import io.okienko.kb.exchange.ImportReport;
import io.okienko.kb.topic.Topic;
import io.okienko.kb.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The approved answers of the fictional Aldera Bank, one exchange file for each topic. */
final class SampleBank {
  private static final String AUTHOR = "sample-bank";

  private SampleBank() {}

  /** Imports all of it; what is there already stays as it is. */
  static void importInto(Exchange exchange, Topics topics) {
    topics.list().stream()
        .map(Topic::id)
        .filter(topic -> !topic.equals(Topics.GENERAL))
        .forEach(topic -> importTopic(exchange, topic));
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
