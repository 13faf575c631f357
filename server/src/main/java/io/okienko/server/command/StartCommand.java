package io.okienko.server.command;

import io.okienko.server.bench.Starts;
import io.okienko.server.configuration.EncoderSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how soon a server is there again, and what memory it holds while nobody comes. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description =
        "Starts a server with the sample bank in a process of its own again and again, on data that"
            + " it has served before, and tells how long each took until it let customers in.")
final class StartCommand implements Callable<Integer> {
  private static final double MIB = 1024 * 1024;

  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often it is started (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long nobody comes before memory is read (default: ${DEFAULT-VALUE}).")
  private int idle;

  @Option(names = "--encoder", description = "It understands by meaning too, not by words alone.")
  private boolean encoder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.ofTask();
    if (starts < 1 || idle < 0) {
      throw new ParameterException(
          spec.commandLine(), "--starts must be at least 1, --idle at least 0");
    }
    say("filling a server with the sample bank, and letting it learn");
    String choice = encoder ? EncoderSettings.SHIPPED : EncoderSettings.NONE;
    Starts measured =
        Starts.measure(
            starts, Duration.ofSeconds(idle), choice, each -> say("ready after " + seconds(each)));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "start to ready: best "
            + seconds(measured.best())
            + ", median "
            + seconds(measured.median()));
    measured
        .resident()
        .ifPresent(bytes ->
            out.println(
                String.format(
                    Locale.ROOT, "memory after %d s idle: %.0f MiB resident", idle, bytes / MIB)));
    out.flush();
    return OkienkoCommand.OK;
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
  }

  private void say(String line) {
    OkienkoCommand.tell(spec.commandLine().getErr(), line);
  }
}
