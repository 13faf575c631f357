package io.okienko.server.command;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.Deed;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.exchange.ExchangeFormat;
import io.okienko.kb.exchange.ImportOptions;
import io.okienko.kb.exchange.ImportReport;
import io.okienko.kb.exchange.PlannedArticle;
import io.okienko.kb.exchange.PlannedImport;
import io.okienko.kb.exchange.ReplacedSafetySteps;
import io.okienko.kb.exchange.RowError;
import io.okienko.server.Installation;
import io.okienko.server.TaskBot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
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
      description = {
        "Creates and updates articles from FILE.",
        "Before it does, it warns of articles that would take the safety steps from customers who"
            + " are given them now. It goes by words alone, also where the server knows meaning,"
            + " and so may see less than the studio does."
      })
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
    byte[] bytes = read(file);
    var how = new ImportOptions(partial, publish);
    try (var installation = Installation.open(options.read())) {
      warnOfReplacedSafetySteps(installation, bytes, format, how);
      ImportReport report =
          installation
              .exchange()
              .importArticles(new ByteArrayInputStream(bytes), format, how, AUTHOR);
      if (report.applied()) {
        installation
            .audit()
            .record(Deed.of(Operator.name(), AuditAction.ARTICLES_IMPORTED).with(report.summary()));
      }
      return tell(report);
    }
  }

  /** No more of it than is needed to see that it is too large. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Exchange.MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    }
  }

  /** Before the import: afterwards nobody can tell what customers were given until then. */
  private void warnOfReplacedSafetySteps(
      Installation installation, byte[] bytes, ExchangeFormat format, ImportOptions options)
      throws IOException {
    PlannedImport plan =
        installation.exchange().planImport(new ByteArrayInputStream(bytes), format, options);
    if (!plan.report().applied() || plan.published().stream().allMatch(PlannedArticle::urgent)) {
      return;
    }
    try (TaskBot bot = installation.learnBot()) {
      warn(plan.replacingSafetySteps(bot.trial(), Clock.systemUTC()));
    }
  }

  private void warn(ReplacedSafetySteps replaced) {
    PrintWriter err = spec.commandLine().getErr();
    for (PlannedArticle article : replaced.articles()) {
      err.println(
          "warning: row %d: customers who ask \"%s\" are given safety steps; once it is imported, they would read %s, which is not urgent"
              .formatted(article.row(), article.question(), article.id()));
    }
    if (replaced.unchecked() > 0) {
      err.println(
          "warning: there was no time to find out whether %d more would replace safety steps"
              .formatted(replaced.unchecked()));
    }
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
