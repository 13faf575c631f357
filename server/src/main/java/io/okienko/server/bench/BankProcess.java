package io.okienko.server.bench;

import io.okienko.bot.staff.Role;
import io.okienko.load.scenario.Memory;
import io.okienko.load.scenario.Victim;
import io.okienko.load.wire.Agent;
import io.okienko.server.Installation;
import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.ConfigurationSource;
import io.okienko.server.configuration.DataSettings;
import io.okienko.server.demo.SampleBank;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The sample bank with a server in a process of its own, so that its memory can be told apart, and
 * so that it can be killed and started again.
 */
public final class BankProcess implements OwnServer, Victim {
  private final TemporaryFolder folder;
  private final List<Agent> agents;
  private final int port;
  private final Path configuration;
  private final Map<String, String> environment;
  private final List<String> options;
  private final Thread hook = Thread.ofPlatform().unstarted(this::kill);
  private volatile ServerProcess process;

  private BankProcess(
      TemporaryFolder folder,
      List<Agent> agents,
      int port,
      Path configuration,
      Map<String, String> environment,
      List<String> options)
      throws IOException {
    this.folder = folder;
    this.agents = agents;
    this.port = port;
    this.configuration = configuration;
    this.environment = environment;
    this.options = options;
    this.process = ServerProcess.start(configuration, environment, options, log(folder));
    Runtime.getRuntime().addShutdownHook(hook); // or the server would outlive an impatient user
  }

  /**
   * Starts it, and returns when it lets customers in.
   *
   * @param encoder which sentence encoders are loaded, as the configuration names them
   * @param data an empty database to use instead of SQLite in a temporary folder
   * @throws IOException when there is no room for temporary files, or the server does not start
   */
  public static BankProcess start(int agents, String encoder, Optional<DataSettings> data)
      throws IOException, InterruptedException {
    return start(agents, encoder, data, List.of());
  }

  /**
   * The same with some options of Java besides those of this process.
   *
   * @param data an empty database to use instead of SQLite in a temporary folder
   * @throws IOException when there is no room for temporary files, or the server does not start
   */
  public static BankProcess start(
      int agents, String encoder, Optional<DataSettings> data, List<String> options)
      throws IOException, InterruptedException {
    TemporaryFolder folder = TemporaryFolder.create();
    try {
      return startIn(folder, Agents.makeUp(agents), encoder, data, options);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  private static BankProcess startIn(
      TemporaryFolder folder,
      List<Agent> agents,
      String encoder,
      Optional<DataSettings> data,
      List<String> options)
      throws IOException, InterruptedException {
    int port = freePort();
    Path configuration = configure(folder.path(), port, encoder);
    Map<String, String> environment = data.map(BankProcess::environment).orElse(Map.of());
    furnish(ConfigurationSource.of(configuration, environment), agents);
    var bank = new BankProcess(folder, agents, port, configuration, environment, options);
    bank.awaitReady();
    return bank;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path configure(Path folder, int port, String encoder) throws IOException {
    return Files.writeString(
        folder.resolve("okienko.yaml"),
        """
        http:
          port: %d
          mostConnections: 1000000
        data:
          folder: "%s"
        bank:
          name: Aldera Bank
        content:
          allowedHosts: "aldera.example,*.aldera.example"
        understanding:
          encoder: %s
        """
            .formatted(port, folder.resolve("data").toString().replace("\\", "\\\\"), encoder));
  }

  /** Not in the file: the password is for nobody else to read. */
  private static Map<String, String> environment(DataSettings data) {
    return Map.of(
        "OKIENKO_DATA_URL", data.url(),
        "OKIENKO_DATA_USER", data.user(),
        "OKIENKO_DATA_PASSWORD", data.password().value(),
        "OKIENKO_DATA_CONNECTIONS", Integer.toString(data.mostConnections()));
  }

  private static void furnish(ConfigurationSource source, List<Agent> agents) {
    try (var installation = Installation.open(Configuration.of(source))) {
      SampleBank.importInto(installation.exchange());
      for (Agent agent : agents) {
        installation
            .staff()
            .save(agent.username(), agent.username(), Set.of(Role.AGENT), agent.password());
      }
    }
  }

  @Override
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public List<Agent> agents() {
    return agents;
  }

  @Override
  public Memory memory() {
    return ProcessMemory.of(process.handle());
  }

  /** Memory that is really used, in bytes; absent where the system does not tell. */
  public OptionalLong resident() {
    return ProcessMemory.resident(process.handle().pid());
  }

  @Override
  public void awaitCalm() throws InterruptedException {
    Calm.await(process.handle());
  }

  @Override
  public String description() {
    String database = environment.isEmpty() ? "SQLite" : "PostgreSQL";
    return "the sample bank's on " + database + ", in a process of its own";
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void launch() throws IOException {
    process = ServerProcess.start(configuration, environment, options, log(folder));
  }

  /** Lets the server come to its end, and waits for it. */
  public void stop() {
    process.stop();
  }

  @Override
  public void awaitReady() throws IOException, InterruptedException {
    process.awaitReady(address());
  }

  private static Path log(TemporaryFolder folder) {
    return folder.path().resolve("server.log");
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(hook);
    kill();
    folder.close();
  }
}
