package io.okienko.server.bench;

import io.okienko.bot.staff.Role;
import io.okienko.channels.Services;
import io.okienko.load.scenario.Memory;
import io.okienko.load.wire.Agent;
import io.okienko.server.OkienkoServer;
import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.DataSettings;
import io.okienko.server.configuration.EncoderSettings;
import io.okienko.server.demo.SampleBank;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sample bank with a server in this process. */
public final class MeasuredBank implements OwnServer {
  private static final int ANY_FREE_PORT = 0;

  private final TemporaryFolder folder;
  private final List<Agent> agents;
  private final String database;
  private final OkienkoServer server;

  private MeasuredBank(
      TemporaryFolder folder, List<Agent> agents, String encoder, Optional<DataSettings> data) {
    this.folder = folder;
    this.agents = agents;
    this.database = data.isPresent() ? "PostgreSQL" : "SQLite";
    Configuration sqlite = Configuration.ofDemo(ANY_FREE_PORT, folder.path());
    Configuration demo = data.map(sqlite::withDatabase).orElse(sqlite);
    this.server =
        OkienkoServer.start(
            demo.withEncoder(EncoderSettings.of(encoder, demo.languages())), this::furnish);
  }

  /**
   * Starts it, and returns when it lets customers in.
   *
   * @param encoder which sentence encoders are loaded, as {@link EncoderSettings} names them
   * @param data an empty database to use instead of SQLite in a temporary folder
   * @throws IOException when there is no room for temporary files
   */
  public static MeasuredBank start(int agents, String encoder, Optional<DataSettings> data)
      throws IOException {
    TemporaryFolder folder = TemporaryFolder.create();
    try {
      return new MeasuredBank(folder, Agents.makeUp(agents), encoder, data);
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  private void furnish(Services services) {
    SampleBank.importInto(services.exchange());
    for (Agent agent : agents) {
      services
          .staff()
          .save(agent.username(), agent.username(), Set.of(Role.AGENT), agent.password());
    }
  }

  @Override
  public String address() {
    return server.address();
  }

  @Override
  public List<Agent> agents() {
    return agents;
  }

  /** Nobody can tell apart what is the server's and what is its visitors'. */
  @Override
  public Memory memory() {
    return Memory.UNKNOWN;
  }

  @Override
  public void awaitCalm() throws InterruptedException {
    Calm.await(ProcessHandle.current());
  }

  @Override
  public String description() {
    return "the sample bank's on " + database + ", in this process";
  }

  @Override
  public void close() throws IOException {
    server.close();
    folder.close();
  }
}
