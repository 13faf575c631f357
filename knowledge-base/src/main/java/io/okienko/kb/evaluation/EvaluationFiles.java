package io.okienko.kb.evaluation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.okienko.bot.classifier.LabelledText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the CSV files that measuring takes: UTF-8, RFC 4180, with a header. */
public final class EvaluationFiles {

  private EvaluationFiles() {}

  /** Columns {@code text,category}. */
  public static List<LabelledText> readLabelledTexts(Path file) throws IOException {
    return read(file, row -> new LabelledText(row.get("text"), row.get("category")));
  }

  /** Columns {@code id,question,answer}. */
  public static List<Article> readArticles(Path file) throws IOException {
    return read(file, row -> new Article(row.get("id"), row.get("question"), row.get("answer")));
  }

  /** Columns {@code id,question}; several right ids are separated by {@code |}. */
  public static List<Question> readQuestions(Path file) throws IOException {
    return read(file, row -> new Question(Set.of(row.get("id").split("\\|")), row.get("question")));
  }

  /**
   * @throws IOException naming the file and what is wrong with it
   */
  private static <T> List<T> read(Path file, Function<Row, T> toValue) throws IOException {
    List<T> values = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(reader)) {
      while (rows.hasNext()) {
        values.add(toValue.apply(new Row(file, values.size() + 1, rows.next())));
      }
    } catch (MissingColumnException | RuntimeJsonMappingException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return values;
  }

  /** An answer to find; {@code answer} is plain text or HTML. */
  public record Article(String id, String question, String answer) {}

  /** A question, and the articles that answer it. */
  public record Question(Set<String> articleIds, String text) {
    public Question {
      articleIds = Set.copyOf(articleIds);
    }
  }

  private record Row(Path file, int number, Map<String, String> cells) {
    String get(String column) {
      @Nullable String cell = cells.get(column);
      if (cell == null) {
        throw new MissingColumnException("row " + number + " has no column " + column);
      }
      return cell;
    }
  }

  private static final class MissingColumnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingColumnException(String message) {
      super(message);
    }
  }
}
