package io.okienko.kb.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Articles as CSV. Written as RFC 4180 has it; read also with the semicolons and tabs that
 * spreadsheets of many countries write.
 *
 * <p>Values are written as they are, also those that begin with {@code =}, {@code +}, {@code -} or
 * {@code @}, because a mark against formulas would come back as part of the question. Only editors
 * write articles; whoever opens a file of strangers in a spreadsheet should import it as text.
 */
final class CsvFile {
  private static final CsvMapper MAPPER = new CsvMapper();
  private static final String VARIANT_SEPARATOR = "\n";

  private CsvFile() {}

  static List<ImportRow> read(String text) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separatorOf(text));
    List<ImportRow> rows = new ArrayList<>();
    int number = 1;
    try (MappingIterator<String[]> records =
        MAPPER
            .readerFor(String[].class)
            .with(schema)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(text)) {
      if (!records.hasNextValue()) {
        throw new UnreadableFileException("The file is empty.");
      }
      List<String> header = header(records.nextValue());
      while (records.hasNextValue()) {
        number++;
        String[] cells = records.nextValue();
        if (!isBlank(cells)) {
          RowLimit.requireRoom(rows.size());
          rows.add(CsvRow.read(number, header, cells));
        }
      }
      return rows;
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(
          "The file is not correct CSV after row " + number + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new AssertionError("text in memory is read without input or output", e);
    }
  }

  /** The one of comma, semicolon and tab that the header has most of. */
  private static char separatorOf(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static List<String> header(String[] cells) {
    List<String> header = new ArrayList<>();
    for (String cell : cells) {
      header.add(cell.strip().toLowerCase(Locale.ROOT));
    }
    List<String> unknown = new ArrayList<>(header);
    unknown.removeAll(Columns.ALL);
    if (!unknown.isEmpty()) {
      throw new UnreadableFileException(
          "The first row must name columns out of %s; it has: %s."
              .formatted(String.join(", ", Columns.ALL), String.join(", ", unknown)));
    }
    if (new HashSet<>(header).size() < header.size()) {
      throw new UnreadableFileException("The first row names a column twice.");
    }
    if (!header.contains(Columns.ID) && !header.containsAll(Columns.NEEDED)) {
      throw new UnreadableFileException(
          "The first row must name the column id, or all of %s."
              .formatted(String.join(", ", Columns.NEEDED)));
    }
    return header;
  }

  /** An empty line, or one of separators only, as spreadsheets leave at the end. */
  private static boolean isBlank(String[] cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Writes articles one by one; closing it does not close what it writes to. */
  static final class Writer implements ArticleWriter {
    private final SequenceWriter records;

    Writer(OutputStream out) throws IOException {
      CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
      this.records =
          MAPPER
              .writerFor(String[].class)
              .with(schema)
              .with(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
              .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .writeValues(out);
      records.write(Columns.ALL.toArray(String[]::new));
    }

    @Override
    public void write(Article article) throws IOException {
      ArticleContent content = article.content();
      records.write(
          new String[] {
            article.id(),
            content.key(),
            content.language().tag(),
            content.topic(),
            Boolean.toString(content.urgent()),
            Columns.text(article.status()),
            content.question(),
            String.join(VARIANT_SEPARATOR, content.variants()),
            content.answer(),
            content.simple() == null ? "" : content.simple()
          });
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
