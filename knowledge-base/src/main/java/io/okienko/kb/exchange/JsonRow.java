package io.okienko.kb.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.kb.article.ArticleStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands one article of a JSON file. */
final class JsonRow {
  private final int number;
  private final JsonNode article;
  private final List<RowError> errors = new ArrayList<>();

  private JsonRow(int number, JsonNode article) {
    this.number = number;
    this.article = article;
  }

  static ImportRow read(int number, JsonNode article) {
    if (!article.isObject()) {
      return ImportRow.unreadable(number, "The entry must be an object.");
    }
    return new JsonRow(number, article).read();
  }

  private ImportRow read() {
    List<String> unknown = new ArrayList<>();
    article.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(Columns.ALL);
    for (String field : unknown) {
      fail(field, "There is no such field; known are " + String.join(", ", Columns.ALL) + ".");
    }
    Boolean urgent = urgent();
    ArticleStatus status = status();
    List<String> variants = variants();
    return new ImportRow(
        number,
        text(Columns.ID),
        text(Columns.KEY),
        text(Columns.LANGUAGE),
        text(Columns.TOPIC),
        urgent,
        status,
        text(Columns.QUESTION),
        variants,
        text(Columns.ANSWER),
        text(Columns.SIMPLE),
        errors);
  }

  private @Nullable String text(String field) {
    JsonNode value = article.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      fail(field, "The field must be a text.");
    }
    return value.asText();
  }

  private @Nullable Boolean urgent() {
    JsonNode value = article.get(Columns.URGENT);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      fail(Columns.URGENT, "The field must be true or false.");
    }
    return value.asBoolean();
  }

  private @Nullable ArticleStatus status() {
    String text = text(Columns.STATUS);
    if (text == null) {
      return null;
    }
    ArticleStatus status = Columns.status(text);
    if (status == null) {
      fail(Columns.STATUS, "The field must be draft or published.");
    }
    return status;
  }

  private @Nullable List<String> variants() {
    JsonNode value = article.get(Columns.VARIANTS);
    if (value == null) {
      return null;
    }
    List<String> variants = new ArrayList<>();
    for (JsonNode variant : value) {
      if (variant.isTextual()) {
        variants.add(variant.asText());
      }
    }
    if (!value.isArray() || variants.size() < value.size()) {
      fail(Columns.VARIANTS, "The field must be a list of texts.");
    }
    return variants;
  }

  private void fail(String field, String message) {
    errors.add(new RowError(number, field, message));
  }
}
