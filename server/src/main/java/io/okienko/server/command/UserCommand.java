package io.okienko.server.command;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.staff.Role;
import io.okienko.server.Installation;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after staff accounts. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Looks after staff accounts.")
final class UserCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Without a sub-command, shows what there is. */
  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "say what to do: user add NAME --role ROLE");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Adds an account, or gives the one of that name a new password and role. Reads the"
              + " password from standard input.")
  int add(
      @Mixin ConfigurationOptions options,
      @Parameters(paramLabel = "NAME", description = "What they sign in with.") String username,
      @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
          Role role,
      @Option(names = "--name", description = "What customers and colleagues see (default: NAME).")
          @Nullable String displayName)
      throws IOException {
    Logging.ofTask();
    String password = new PasswordInput().read("Password: ");
    try (var installation = Installation.open(options.read())) {
      installation
          .staff()
          .save(
              username, Optional.ofNullable(displayName).orElse(username), Set.of(role), password);
      installation
          .audit()
          .record(Deed.of(Operator.name(), AuditAction.ACCOUNT_SAVED, username).with(nameOf(role)));
    }
    spec.commandLine().getOut().println(username + " can sign in as " + nameOf(role));
    return OkienkoCommand.OK;
  }

  private static String nameOf(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
