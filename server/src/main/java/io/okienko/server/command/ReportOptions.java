package io.okienko.server.command;

import io.okienko.bot.evaluation.EvaluationProgress;
import io.okienko.server.report.EvaluationReport;
import io.okienko.server.report.HtmlReport;
import io.okienko.server.report.LoadHtmlReport;
import io.okienko.server.report.LoadJsonReport;
import io.okienko.server.report.LoadMeasured;
import io.okienko.server.report.LoadTextReport;
import io.okienko.server.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of commands that report what they measured, and the telling. */
final class ReportOptions {
  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write the report as a page, with charts; replaced if it exists.")
  private @Nullable Path page;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Whether the page can be written, to be asked before anything that takes long.
   *
   * @param inputs what the report is made of, which the page must not replace
   * @throws IOException naming the file and what is wrong with it
   */
  void check(Path... inputs) throws IOException {
    if (page == null) {
      return;
    }
    Path folder = page.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(page)) {
      throw new IOException("cannot write " + page + ": it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("cannot write " + page + ": there is no folder " + folder);
    }
    for (Path input : inputs) {
      if (Files.exists(page) && Files.exists(input) && Files.isSameFile(page, input)) {
        throw new IOException("cannot write " + page + ": it is what the report is made of");
      }
    }
    if (!Files.isWritable(Files.exists(page) ? page : folder)) {
      throw new IOException("cannot write " + page + ": no permission");
    }
  }

  /** Says each stage in a line on standard error. */
  EvaluationProgress progress() {
    return (stage, count) -> {
      String number = String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
      say(
          switch (stage) {
            case TRAINING -> "training on " + number + " texts ...";
            case INDEXING -> "indexing " + number + " articles ...";
            case ASKING -> "asking " + number + " texts ...";
          });
    };
  }

  /**
   * Prints the report, then writes the page.
   *
   * @throws UncheckedIOException when the page cannot be written after all
   */
  void tell(EvaluationReport report, String asJson) {
    tell(() -> TextReport.of(report), () -> asJson, () -> HtmlReport.of(report));
  }

  /** The same for a load test. */
  void tell(LoadMeasured report) {
    tell(
        () -> LoadTextReport.of(report),
        () -> LoadJsonReport.of(report),
        () -> LoadHtmlReport.of(report));
  }

  private void tell(Supplier<String> asText, Supplier<String> asJson, Supplier<String> asPage) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? asJson.get() : asText.get());
    out.flush();
    if (page != null) {
      write(page, asPage.get());
    }
  }

  private void write(Path file, String html) {
    try {
      Files.writeString(file, html);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    say("the page is in " + file);
  }

  /** Says a line on standard error, where it is in nobody's way. */
  void say(String line) {
    OkienkoCommand.tell(spec.commandLine().getErr(), line);
  }
}
