package io.okienko.server.bench;

import io.okienko.bot.staff.Role;
import io.okienko.load.scenario.Memory;
import io.okienko.load.scenario.Victim;
import io.okienko.load.wire.Agent;
import io.okienko.server.Installation;
import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.ConfigurationSource;
import io.okienko.server.demo.SampleBank;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  private final Thread hook = Thread.ofPlatform().unstarted(this::kill);
  private volatile ServerProcess process;

  private BankProcess(TemporaryFolder folder, List<Agent> agents, int port, Path configuration)
      throws IOException {
    this.folder = folder;
    this.agents = agents;
    this.port = port;
    this.configuration = configuration;
    this.process = ServerProcess.start(configuration, log(folder));
    Runtime.getRuntime().addShutdownHook(hook); // or the server would outlive an impatient user
  }

  /**
   * Starts it, and returns when it lets customers in.
   *
   * @param encoder which sentence encoders are loaded, as the configuration names them
   * @throws IOException when there is no room for temporary files, or the server does not start
   */
  public static BankProcess start(int agents, String encoder)
      throws IOException, InterruptedException {
    TemporaryFolder folder = TemporaryFolder.create();
    try {
      return startIn(folder, Agents.makeUp(agents), encoder);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  private static BankProcess startIn(TemporaryFolder folder, List<Agent> agents, String encoder)
      throws IOException, InterruptedException {
    int port = freePort();
    Path configuration = configure(folder.path(), port, encoder);
    furnish(configuration, agents);
    var bank = new BankProcess(folder, agents, port, configuration);
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

  private static void furnish(Path configuration, List<Agent> agents) {
    var source = ConfigurationSource.of(configuration, Map.of());
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

  @Override
  public void awaitCalm() throws InterruptedException {
    Calm.await(process.handle());
  }

  @Override
  public String description() {
    return "the sample bank's, in a process of its own";
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void launch() throws IOException {
    process = ServerProcess.start(configuration, log(folder));
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
