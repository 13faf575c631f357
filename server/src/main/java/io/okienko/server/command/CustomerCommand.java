package io.okienko.server.command;

import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.customerdata.CustomerRecord;
import io.okienko.channels.admin.CustomerRecordJson;
import io.okienko.channels.http.Json;
import io.okienko.server.Installation;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands out and erases what is kept of one customer. */
@Command(
    name = "customer",
    mixinStandardHelpOptions = true,
    description = "Hands out and erases what is kept of one customer.")
final class CustomerCommand implements Runnable {
  private static final String ID = "CONVERSATION_ID";
  private static final String WHERE = "As the desk and the audit log have it, 22 characters.";

  @Spec private CommandSpec spec;

  /** Without a sub-command, says what there is. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: customer export ID FILE or customer erase ID");
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes all that is kept of the customer to FILE, as JSON.")
  int exportRecord(
      @Mixin ConfigurationOptions options,
      @Parameters(paramLabel = ID, description = WHERE) String id,
      @Parameters(paramLabel = "FILE", description = "Replaced if it exists.") Path file)
      throws IOException {
    Logging.ofTask();
    ConversationId conversation = conversation(id);
    try (var installation = Installation.open(options.read())) {
      CustomerRecord customer =
          installation.customerRecords().export(Operator.name(), conversation);
      ExportFile.write(file, out -> out.write(Json.write(CustomerRecordJson.of(customer))));
    }
    spec.commandLine().getOut().println("exported to " + file);
    return OkienkoCommand.OK;
  }

  @Command(
      name = "erase",
      mixinStandardHelpOptions = true,
      description =
          "Erases all that is kept of the customer, for good. While a server runs, rather use the"
              + " call of its API, which also tells the windows that have it open.")
  int erase(
      @Mixin ConfigurationOptions options,
      @Parameters(paramLabel = ID, description = WHERE) String id) {
    Logging.ofTask();
    ConversationId conversation = conversation(id);
    try (var installation = Installation.open(options.read())) {
      installation.customerRecords().erase(Operator.name(), conversation);
    }
    spec.commandLine().getOut().println("erased " + conversation);
    return OkienkoCommand.OK;
  }

  private ConversationId conversation(String id) {
    if (!ConversationId.isWellFormed(id)) {
      throw new ParameterException(spec.commandLine(), ID + " is 22 letters, digits, - and _");
    }
    return new ConversationId(id);
  }
}
