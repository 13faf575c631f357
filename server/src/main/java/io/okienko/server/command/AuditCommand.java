package io.okienko.server.command;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditEntry;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.channels.admin.AuditJson;
import io.okienko.channels.http.Json;
import io.okienko.server.Installation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands out what staff read and changed. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Hands out the audit log: what staff read and changed.")
final class AuditCommand implements Runnable {
  private static final int ENTRIES_AT_ONCE = 1000;

  @Spec private CommandSpec spec;

  /** Without a sub-command, says what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: audit export FILE");
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description =
          "Writes all entries to FILE, the oldest first, as one JSON object a line. This export is"
              + " the last of them.")
  int exportFile(
      @Mixin ConfigurationOptions options,
      @Parameters(paramLabel = "FILE", description = "Replaced if it exists.") Path file)
      throws IOException {
    Logging.ofTask();
    try (var installation = Installation.open(options.read())) {
      AuditLog audit = installation.audit();
      audit.record(Deed.of(Operator.name(), AuditAction.AUDIT_EXPORTED));
      ExportFile.write(file, out -> write(audit, out));
    }
    spec.commandLine().getOut().println("exported to " + file);
    return OkienkoCommand.OK;
  }

  private static void write(AuditLog audit, OutputStream out) throws IOException {
    List<AuditEntry> page = audit.listAfter(0, ENTRIES_AT_ONCE);
    while (!page.isEmpty()) {
      for (AuditEntry entry : page) {
        out.write(Json.write(AuditJson.of(entry)));
        out.write('\n');
      }
      page = audit.listAfter(page.getLast().number(), ENTRIES_AT_ONCE);
    }
  }
}
