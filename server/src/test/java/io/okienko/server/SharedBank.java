package io.okienko.server;

import io.okienko.bot.staff.Role;
import io.okienko.kb.exchange.ExchangeFormat;
import io.okienko.kb.exchange.ImportOptions;
import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.ConfigurationSource;
import io.okienko.storage.database.PostgresqlServer;
import io.okienko.testing.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A bank whose servers, each a process of its own, share one PostgreSQL database. */
final class SharedBank implements AutoCloseable {
  static final String PASSWORD = "a long password for tests";

  private final Path folder;
  private final String url;
  private final List<Integer> clusterPorts = new ArrayList<>();
  private final List<ServerProcess> servers = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param url of an empty database
   * @param servers how many there will be
   */
  SharedBank(Path folder, String url, int servers) throws IOException {
    this.folder = folder;
    this.url = url;
    for (int i = 0; i < servers; i++) {
      clusterPorts.add(FreePort.find());
    }
    furnish();
  }

  private void furnish() throws IOException {
    var configuration = Configuration.of(ConfigurationSource.of(environment(0, "")));
    try (var installation = Installation.open(configuration);
        InputStream cards = getClass().getResourceAsStream("/sample-bank/articles/cards.json")) {
      installation
          .exchange()
          .importArticles(cards, ExchangeFormat.JSON, new ImportOptions(false, true), "setup");
      for (Role role : List.of(Role.AGENT, Role.EDITOR)) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT);
        installation.staff().save(name, name, Set.of(role), PASSWORD);
      }
      installation.staff().save("agent2", "agent2", Set.of(Role.AGENT), PASSWORD);
    }
  }

  /** Starts the server of that number, which may have run before. */
  ServerProcess start(int number) throws IOException {
    return start(number, "only-the-servers-of-this-bank-know-it");
  }

  /** Starts a server that the others let in only if the secret is theirs. */
  ServerProcess start(int number, String secret) throws IOException {
    ServerProcess server =
        ServerProcess.startServe(folder.resolve("server" + number), environment(number, secret));
    servers.add(server);
    return server;
  }

  private Map<String, String> environment(int number, String secret) {
    String members =
        clusterPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    Map<String, String> environment = new HashMap<>();
    environment.put("OKIENKO_DATA_URL", url);
    environment.put("OKIENKO_DATA_USER", PostgresqlServer.USER);
    environment.put("OKIENKO_UNDERSTANDING_ENCODER", "none");
    if (!secret.isEmpty() && clusterPorts.size() > 1) {
      environment.put("OKIENKO_CLUSTER_MEMBERS", members);
      environment.put("OKIENKO_CLUSTER_PORT", Integer.toString(clusterPorts.get(number)));
      environment.put("OKIENKO_CLUSTER_SECRET", secret);
    }
    return environment;
  }

  Api stranger(ServerProcess server) {
    return Api.of(http, server.address("/"));
  }

  @Override
  public void close() throws IOException {
    http.shutdownNow();
    for (ServerProcess server : servers) {
      server.close();
    }
  }
}
