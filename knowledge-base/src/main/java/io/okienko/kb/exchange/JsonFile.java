package io.okienko.kb.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles as JSON: {@code {"format": "okienko-knowledge-base/1", "articles": […]}}, written with a
 * line for each field so that version control shows what changed.
 */
final class JsonFile {
  static final String FORMAT = "okienko-knowledge-base/1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  private JsonFile() {}

  static List<ImportRow> read(String text) {
    JsonNode file = parse(text);
    if (!file.path("format").asText().equals(FORMAT)) {
      throw new UnreadableFileException(
          "The file must be an object whose \"format\" is \"" + FORMAT + "\".");
    }
    JsonNode articles = file.path("articles");
    if (!articles.isArray()) {
      throw new UnreadableFileException("The file has no list named \"articles\".");
    }
    List<ImportRow> rows = new ArrayList<>();
    for (JsonNode article : articles) {
      RowLimit.requireRoom(rows.size());
      rows.add(JsonRow.read(rows.size() + 1, article));
    }
    return rows;
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(
          "The file is not correct JSON (line %d): %s"
              .formatted(
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()));
    }
  }

  /** Writes articles one by one; closing it does not close what it writes to. */
  static final class Writer implements ArticleWriter {
    private final JsonGenerator json;

    Writer(OutputStream out) throws IOException {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter layout =
          new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines);
      this.json = MAPPER.createGenerator(out).setPrettyPrinter(layout);
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeArrayFieldStart("articles");
    }

    @Override
    public void write(Article article) throws IOException {
      ArticleContent content = article.content();
      json.writeStartObject();
      json.writeStringField(Columns.ID, article.id());
      json.writeStringField(Columns.KEY, content.key());
      json.writeStringField(Columns.LANGUAGE, content.language().tag());
      json.writeStringField(Columns.TOPIC, content.topic());
      json.writeBooleanField(Columns.URGENT, content.urgent());
      json.writeStringField(Columns.STATUS, Columns.text(article.status()));
      json.writeStringField(Columns.QUESTION, content.question());
      json.writeArrayFieldStart(Columns.VARIANTS);
      for (String variant : content.variants()) {
        json.writeString(variant);
      }
      json.writeEndArray();
      json.writeStringField(Columns.ANSWER, content.answer());
      json.writeStringField(Columns.SIMPLE, content.simple() == null ? "" : content.simple());
      json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    }
  }
}
