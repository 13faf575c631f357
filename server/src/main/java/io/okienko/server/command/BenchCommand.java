package io.okienko.server.command;

import io.okienko.load.LoadPlan;
import io.okienko.load.LoadReport;
import io.okienko.load.LoadTest;
import io.okienko.load.scenario.Memory;
import io.okienko.load.scenario.Pacing;
import io.okienko.load.scenario.Scenario;
import io.okienko.load.wire.Agent;
import io.okienko.load.wire.ServerAddress;
import io.okienko.server.bench.BankProcess;
import io.okienko.server.bench.MeasuredBank;
import io.okienko.server.bench.OwnServer;
import io.okienko.server.configuration.EncoderSettings;
import io.okienko.server.report.Circumstances;
import io.okienko.server.report.LoadMeasured;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures a server with virtual people, beside a bare echo, and checks all that they read. */
@Command(
    name = "bench",
    subcommands = {ChaosCommand.class, StartCommand.class},
    mixinStandardHelpOptions = true,
    description =
        "Measures a server with virtual customers and agents, beside a bare WebSocket echo, and"
            + " checks every conversation. Without --server, a server of its own with the sample"
            + " bank.")
final class BenchCommand implements Callable<Integer> {
  private static final String PASSWORD = "OKIENKO_BENCH_PASSWORD";

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server to measure. Conversations stay there.")
  private @Nullable String server;

  @Option(
      names = "--agent",
      paramLabel = "USER",
      description =
          "Serves the virtual customers there; may be named several times. The password, of all of"
              + " them, is read from "
              + PASSWORD
              + ", or one a line from standard input.")
  private List<String> agents = new ArrayList<>();

  @Option(
      names = "--agents",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many agents the own server has (default: ${DEFAULT-VALUE}).")
  private int ownAgents;

  @Option(
      names = "--encoder",
      description = "The own server understands by meaning too, not by words alone.")
  private boolean encoder;

  @Option(
      names = "--scenario",
      split = ",",
      defaultValue = "agents,bot",
      description = "${COMPLETION-CANDIDATES}, several with commas (default: ${DEFAULT-VALUE}).")
  private List<Scenario> scenarios = List.of();

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "100",
      description = "Customers at the same time (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Of each measurement (default: ${DEFAULT-VALUE}).")
  private int duration;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "What is left out before it (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "So many a second when latency is measured, instead of half of the highest rate.")
  private @Nullable Double rate;

  @Option(
      names = "--think",
      paramLabel = "SECONDS",
      defaultValue = "4",
      description = "How long visitors think, on average (default: ${DEFAULT-VALUE}).")
  private double think;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of everything that is left to chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private OwnDatabase database;
  @Mixin private LoadQuestions questions;
  @Mixin private ReportOptions output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.ofTask();
    Optional<ServerAddress> there = Optional.ofNullable(server).map(this::address);
    checkNumbers();
    checkAgents();
    output.check();
    LoadMeasured measured = there.isPresent() ? measureThere(there.get()) : measureOwn();
    output.tell(measured);
    return measured.report().findings().isGood() ? OkienkoCommand.OK : OkienkoCommand.FAILURE;
  }

  private void checkNumbers() {
    atLeast("--connections", 1, connections);
    atLeast("--duration", 1, duration);
    atLeast("--warm-up", 0, warmUp);
    atLeast("--agents", 1, ownAgents);
    if (rate != null && !(rate > 0 && rate < 1e6)) {
      throw wrong("--rate must be more than 0, not " + rate);
    }
    if (!(think >= 0 && think < 3600)) {
      throw wrong("--think must be from 0 to 3600, not " + think);
    }
  }

  private void checkAgents() {
    if (server == null && !agents.isEmpty()) {
      throw wrong("--agent names accounts of a running server: it goes with --server");
    }
    if (server != null && agents.isEmpty() && scenarios.stream().anyMatch(Scenario::needsAgents)) {
      throw wrong(
          "somebody must serve the customers: name them with --agent, or choose --scenario");
    }
  }

  private void atLeast(String option, int least, int given) {
    if (given < least) {
      throw wrong(option + " must be at least " + least + ", not " + given);
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private ServerAddress address(String url) {
    try {
      return ServerAddress.of(url);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--server: " + e.getMessage(), e);
    }
  }

  private List<Agent> signIns() throws IOException {
    String common = System.getenv(PASSWORD);
    var input = new PasswordInput();
    List<Agent> signIns = new ArrayList<>();
    for (String agent : agents) {
      String password = common == null ? input.read("Password of " + agent + ": ") : common;
      signIns.add(new Agent(agent, password));
    }
    return signIns;
  }

  private LoadMeasured measureThere(ServerAddress address)
      throws IOException, InterruptedException {
    LoadReport report = measure(address, signIns(), () -> Memory.UNKNOWN);
    return measured(report, address.toString(), "");
  }

  private LoadMeasured measureOwn() throws IOException, InterruptedException {
    output.say("starting a server with the sample bank, and letting it learn");
    String choice = encoder ? EncoderSettings.SHIPPED : EncoderSettings.NONE;
    try (OwnServer own = start(choice)) {
      own.awaitCalm();
      LoadReport report = measure(ServerAddress.of(own.address()), own.agents(), own::memory);
      return measured(report, own.description(), choice);
    }
  }

  /** Memory can be told apart only between processes. */
  private OwnServer start(String choice) throws IOException, InterruptedException {
    return scenarios.contains(Scenario.IDLE)
        ? BankProcess.start(ownAgents, choice, database.read(spec))
        : MeasuredBank.start(ownAgents, choice, database.read(spec));
  }

  private LoadReport measure(ServerAddress address, List<Agent> desks, Memory.Probe memory)
      throws IOException, InterruptedException {
    var pacing =
        new Pacing(
            Duration.ofSeconds(warmUp),
            Duration.ofSeconds(duration),
            rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate),
            Duration.ofMillis(Math.round(think * 1000)));
    var plan =
        new LoadPlan(
            address, desks, scenarios, connections, pacing, questions.read(seed), memory, seed);
    return LoadTest.run(plan, output::say);
  }

  private static LoadMeasured measured(LoadReport report, String server, String encoder) {
    return new LoadMeasured(
        report, Circumstances.ofThisMachine(server, encoder, ProductVersion.current()));
  }
}
