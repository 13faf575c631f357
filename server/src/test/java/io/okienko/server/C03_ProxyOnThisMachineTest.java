package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A TLS proxy beside the server, which the operator forgot to name. */
final class C03_ProxyOnThisMachineTest {
  @TempDir private Path data;

  @Test
  void the_log_says_once_what_to_set() throws Exception {
    try (var server = ServerProcess.startServe(data);
        var http = HttpClient.newHttpClient()) {
      Api stranger = Api.of(http, server.address("/"));
      stranger.get("/info").expect(200);
      assertThat(server.output()).doesNotContain("http.trustedProxies");
      stranger.get("/info", "X-Forwarded-For", "192.0.2.1").expect(200);
      stranger.get("/info", "X-Forwarded-For", "192.0.2.2").expect(200);
      assertThat(server.output()).containsOnlyOnce("add 127.0.0.1 to http.trustedProxies");
    }
  }
}
