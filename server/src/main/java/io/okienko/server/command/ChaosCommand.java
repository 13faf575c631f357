package io.okienko.server.command;

import io.okienko.load.ChaosReport;
import io.okienko.load.LoadPlan;
import io.okienko.load.LoadTest;
import io.okienko.load.scenario.Memory;
import io.okienko.load.scenario.Pacing;
import io.okienko.load.scenario.Scenario;
import io.okienko.load.wire.ServerAddress;
import io.okienko.server.bench.BankProcess;
import io.okienko.server.configuration.EncoderSettings;
import io.okienko.server.report.ChaosTold;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Kills a server of its own in the middle of conversations, and checks what is left. */
@Command(
    name = "chaos",
    mixinStandardHelpOptions = true,
    description =
        "Starts a server with the sample bank in a process of its own, kills it again and again"
            + " (SIGKILL) while virtual people talk, and checks every conversation at the end.")
final class ChaosCommand implements Callable<Integer> {
  private static final int AGENTS = 3;
  private static final Duration THINK = Duration.ofMillis(300);

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "10",
      description = "How often the server is killed (default: ${DEFAULT-VALUE}).")
  private int kills;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "20",
      description = "Customers at the same time (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of everything that is left to chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private OwnDatabase database;
  @Mixin private LoadQuestions questions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.ofChaos();
    if (kills < 1 || connections < 1) {
      throw new ParameterException(
          spec.commandLine(), "--kills and --connections must be at least 1");
    }
    say("starting a server with the sample bank");
    try (BankProcess bank = BankProcess.start(AGENTS, EncoderSettings.NONE, database.read(spec))) {
      ChaosReport report = LoadTest.killAgainAndAgain(plan(bank), bank, kills, this::say);
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? ChaosTold.asJson(report) : ChaosTold.asText(report));
      out.flush();
      return report.findings().isGood() ? OkienkoCommand.OK : OkienkoCommand.FAILURE;
    }
  }

  private LoadPlan plan(BankProcess bank) throws IOException {
    return new LoadPlan(
        ServerAddress.of(bank.address()),
        bank.agents(),
        List.of(Scenario.VISITORS),
        connections,
        new Pacing(Duration.ZERO, Duration.ofSeconds(1), OptionalDouble.empty(), THINK),
        questions.read(seed),
        () -> Memory.UNKNOWN,
        seed);
  }

  private void say(String line) {
    OkienkoCommand.tell(spec.commandLine().getErr(), line);
  }
}
