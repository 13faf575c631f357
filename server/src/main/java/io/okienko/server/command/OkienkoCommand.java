package io.okienko.server.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The front door: everything that can be done with Okienko from a shell. */
@Command(
    name = "okienko",
    description =
        "A customer assistant that answers what editors approved, and brings a person for the"
            + " rest.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      UserCommand.class,
      KnowledgeBaseCommand.class,
      CustomerCommand.class,
      AuditCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      MigrateCommand.class,
      EvaluateCommand.class,
      BenchCommand.class,
      StartCacheCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class)
public final class OkienkoCommand implements Runnable {
  public static final int OK = 0;
  public static final int FAILURE = 1;
  public static final int WRONG_USAGE = 2;

  /** Not an exit code: a server runs now and ends the process itself. */
  public static final int KEEP_RUNNING = -1;

  @Spec private CommandSpec spec;

  /** Without a command, shows what there is. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs one command line and tells its exit code. */
  public static int run(String... arguments) {
    var commandLine = new CommandLine(new OkienkoCommand());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(OkienkoCommand::wrongUsage);
    commandLine.setExecutionExceptionHandler((failure, command, _) -> failed(failure, command));
    return commandLine.execute(arguments);
  }

  private static int wrongUsage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    tell(command.getErr(), firstLine(failure) + " (see '" + name + " --help')");
    return WRONG_USAGE;
  }

  private static int failed(Exception failure, CommandLine command) {
    tell(command.getErr(), FailureText.of(failure));
    return FAILURE;
  }

  /** Says a line that is in nobody's way. */
  static void tell(PrintWriter err, String line) {
    err.println("okienko: " + line);
    err.flush();
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong usage");
  }
}
