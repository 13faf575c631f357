package io.okienko.server.demo;

import io.okienko.bot.staff.Role;
import io.okienko.channels.Services;
import io.okienko.load.question.Question;
import io.okienko.load.wire.Agent;
import io.okienko.server.OkienkoServer;
import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.EncoderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sample bank with a server of its own in this process, for a load test: on a free port, in a
 * folder that is deleted afterwards, with as many agents as are wanted.
 */
public final class MeasuredBank implements AutoCloseable {
  private static final int ANY_FREE_PORT = 0;

  private final Path folder;
  private final List<Agent> agents;
  private final OkienkoServer server;

  /**
   * @param encoder which sentence encoders are loaded, as {@link EncoderSettings} names them
   * @throws IOException when there is no room for temporary files
   */
  public MeasuredBank(int agents, String encoder) throws IOException {
    String password = DemoPassword.choose(null);
    this.agents =
        IntStream.rangeClosed(1, agents)
            .mapToObj(number -> new Agent("agent-" + number, password))
            .toList();
    this.folder = Files.createTempDirectory("okienko-bench");
    Configuration demo = Configuration.ofDemo(ANY_FREE_PORT, folder);
    this.server =
        OkienkoServer.start(
            demo.withEncoder(EncoderSettings.of(encoder, demo.languages())), this::furnish);
  }

  /** What customers of the sample bank ask. */
  public static List<Question> questions() {
    return SampleBank.questions();
  }

  private void furnish(Services services) {
    SampleBank.importInto(services);
    for (Agent agent : agents) {
      services
          .staff()
          .save(agent.username(), agent.username(), Set.of(Role.AGENT), agent.password());
    }
  }

  /** Where it listens. */
  public String address() {
    return server.address();
  }

  public List<Agent> agents() {
    return agents;
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
