package io.okienko.server.command;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.Deed;
import io.okienko.kb.exchange.ExchangeFormat;
import io.okienko.kb.exchange.ImportOptions;
import io.okienko.kb.exchange.ImportReport;
import io.okienko.kb.exchange.PlannedArticle;
import io.okienko.kb.exchange.PlannedImport;
import io.okienko.kb.exchange.RowError;
import io.okienko.server.Installation;
import io.okienko.server.TaskBot;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a whole knowledge base in and out. */
@Command(
    name = "kb",
    mixinStandardHelpOptions = true,
    description = "Imports and exports the knowledge base, as CSV or JSON by the file's ending.")
final class KnowledgeBaseCommand implements Runnable {
  /** Who the revisions of a command-line import are by. */
  private static final String AUTHOR = "command-line";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: kb import FILE or kb export FILE");
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Creates and updates articles from FILE.")
  int importFile(
      @Mixin ConfigurationOptions options,
      @Parameters(paramLabel = "FILE", description = "*.csv or *.json, UTF-8") Path file,
      @Option(names = "--partial", description = "Import the good rows even when some are bad.")
          boolean partial,
      @Option(names = "--publish", description = "Publish everything that is imported.")
          boolean publish)
      throws IOException {
    Logging.ofTask();
    ExchangeFormat format = formatOf(file);
    var how = new ImportOptions(partial, publish);
    try (InputStream in = Files.newInputStream(file);
        var installation = Installation.open(options.read())) {
      warnOfReplacedSafetySteps(installation, file, how);
      ImportReport report = installation.exchange().importArticles(in, format, how, AUTHOR);
      if (report.applied()) {
        installation
            .audit()
            .record(Deed.of(Operator.name(), AuditAction.ARTICLES_IMPORTED).with(report.summary()));
      }
      return tell(report);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    }
  }

  /** Before the import: afterwards nobody can tell what customers were given until then. */
  private void warnOfReplacedSafetySteps(
      Installation installation, Path file, ImportOptions options) throws IOException {
    PlannedImport plan;
    try (InputStream in = Files.newInputStream(file)) {
      plan = installation.exchange().planImport(in, formatOf(file), options);
    }
    if (!plan.report().applied() || plan.published().stream().allMatch(PlannedArticle::urgent)) {
      return;
    }
    try (TaskBot bot = installation.learnBot()) {
      plan.replacingSafetySteps(bot.trial()).forEach(this::warn);
    }
  }

  private void warn(PlannedArticle article) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "warning: row %d: customers who ask \"%s\" were given safety steps; now they read %s, which is not urgent"
            .formatted(article.row(), article.question(), article.id()));
    err.flush();
  }

  private int tell(ImportReport report) {
    CommandLine command = spec.commandLine();
    for (RowError error : report.errors()) {
      String field = error.field() == null ? "" : error.field() + ": ";
      command.getErr().println("row " + error.row() + ": " + field + error.message());
    }
    command.getErr().flush();
    PrintWriter out = command.getOut();
    if (report.applied()) {
      out.println(report.summary());
      out.flush();
      return OkienkoCommand.OK;
    }
    command
        .getErr()
        .println(
            "okienko: nothing was imported, because of the bad rows above (--partial imports the"
                + " rest)");
    command.getErr().flush();
    return OkienkoCommand.FAILURE;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes all articles to FILE.")
  int exportFile(
      @Mixin ConfigurationOptions options,
      @Parameters(paramLabel = "FILE", description = "*.csv or *.json; replaced if it exists")
          Path file)
      throws IOException {
    Logging.ofTask();
    ExchangeFormat format = formatOf(file);
    try (var installation = Installation.open(options.read())) {
      ExportFile.write(file, out -> installation.exchange().exportArticles(out, format));
    }
    spec.commandLine().getOut().println("exported to " + file);
    return OkienkoCommand.OK;
  }

  private ExchangeFormat formatOf(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(ExchangeFormat.values())
        .filter(format -> name.endsWith("." + format.extension()))
        .findFirst()
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "FILE must end with .csv or .json"));
  }
}
