package io.okienko.server.command;

import io.okienko.bot.evaluation.IntentEvaluation;
import io.okienko.bot.evaluation.IntentReport;
import io.okienko.bot.language.Language;
import io.okienko.kb.evaluation.AnswerEvaluation;
import io.okienko.kb.evaluation.AnswerReport;
import io.okienko.kb.evaluation.EvaluationFiles;
import io.okienko.server.report.EvaluationReport;
import io.okienko.server.report.JsonReport;
import io.okienko.server.report.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures understanding on anybody's data, with the very code that answers customers. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures how well questions are understood, on your own data.")
final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to measure: evaluate intents or evaluate answers");
  }

  @Command(
      name = "intents",
      mixinStandardHelpOptions = true,
      description =
          "Trains on one file and scores another. CSV text,category; the category oos is out of"
              + " scope.")
  int intents(
      @Option(
              names = "--train",
              required = true,
              paramLabel = "FILE",
              description = "What to train on.")
          Path train,
      @Option(
              names = "--test",
              required = true,
              paramLabel = "FILE",
              description = "What to score.")
          Path test,
      @Option(
              names = "--language",
              defaultValue = "en",
              description = "Of the texts (default: ${DEFAULT-VALUE}).")
          String language,
      @Mixin EncoderOption encoder,
      @Mixin ReportOptions output)
      throws IOException {
    Logging.ofTask();
    output.check(train, test);
    var trained = EvaluationFiles.readLabelledTexts(existing(train));
    var asked = EvaluationFiles.readLabelledTexts(existing(test));
    encoder.use(
        language(language),
        serving -> {
          IntentReport report =
              IntentEvaluation.run(trained, asked, serving.orElse(null), output.progress());
          Provenance provenance =
              provenance(
                  language(language),
                  encoder.name(serving),
                  new Provenance.SourceFile("train", train, trained.size()),
                  new Provenance.SourceFile("test", test, asked.size()));
          output.tell(EvaluationReport.of(report, provenance), JsonReport.of(report, provenance));
        });
    return OkienkoCommand.OK;
  }

  @Command(
      name = "answers",
      mixinStandardHelpOptions = true,
      description =
          "Indexes articles (CSV id,question,answer) and asks questions (CSV id,question).")
  int answers(
      @Option(
              names = "--articles",
              required = true,
              paramLabel = "FILE",
              description = "What to index.")
          Path articles,
      @Option(
              names = "--questions",
              required = true,
              paramLabel = "FILE",
              description = "What to ask.")
          Path questions,
      @Option(
              names = "--language",
              defaultValue = "en",
              description = "Of the texts (default: ${DEFAULT-VALUE}).")
          String language,
      @Mixin EncoderOption encoder,
      @Mixin ReportOptions output)
      throws IOException {
    Logging.ofTask();
    output.check(articles, questions);
    var indexed = EvaluationFiles.readArticles(existing(articles));
    var asked = EvaluationFiles.readQuestions(existing(questions));
    encoder.use(
        language(language),
        serving -> {
          AnswerReport report =
              AnswerEvaluation.run(indexed, asked, language(language), serving, output.progress());
          Provenance provenance =
              provenance(
                  language(language),
                  encoder.name(serving),
                  new Provenance.SourceFile("articles", articles, indexed.size()),
                  new Provenance.SourceFile("questions", questions, asked.size()));
          output.tell(
              EvaluationReport.of(report, indexed, provenance), JsonReport.of(report, provenance));
        });
    return OkienkoCommand.OK;
  }

  private static Provenance provenance(
      Language language, String encoder, Provenance.SourceFile... files) {
    return new Provenance(
        List.of(files),
        language,
        encoder,
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        ProductVersion.current());
  }

  private Language language(String tag) {
    for (Language language : Language.BUILT_IN) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "--language must be one of " + Language.BUILT_IN + ", not " + tag);
  }

  private static Path existing(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    return file;
  }
}
