package io.okienko.server.command;

import io.okienko.kb.evaluation.EvaluationFiles;
import io.okienko.load.question.Question;
import io.okienko.load.question.Questions;
import io.okienko.server.demo.SampleBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what virtual customers ask. */
final class LoadQuestions {
  /** How a CSV file with the columns {@code id,question} begins. */
  private static final String HEADER = "id,question";

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description =
          "What customers ask: one question a line, or CSV id,question. Without it, what customers"
              + " of the sample bank ask, in five languages.")
  private @Nullable Path file;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "Of the file's questions (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  /**
   * @throws IOException naming the file and what is wrong with it
   */
  Questions read(long seed) throws IOException {
    return file == null
        ? Questions.numbered(SampleBank.questions(), seed)
        : Questions.asWritten(read(file), seed);
  }

  private List<Question> read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("there is no file " + path);
    }
    List<Question> questions =
        texts(path)
            .filter(text -> !text.isBlank())
            .map(text -> new Question(language, text.strip()))
            .toList();
    if (questions.isEmpty()) {
      throw new IOException("there is no question in " + path);
    }
    return questions;
  }

  private static Stream<String> texts(Path path) throws IOException {
    List<String> lines = Files.readAllLines(path);
    Optional<String> first = lines.stream().findFirst();
    return first.isPresent() && first.get().strip().startsWith(HEADER)
        ? EvaluationFiles.readQuestions(path).stream().map(EvaluationFiles.Question::text)
        : lines.stream();
  }
}
