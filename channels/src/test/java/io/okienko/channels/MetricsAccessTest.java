package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.TestServer;
import org.junit.jupiter.api.Test;

/** The figures are not for everybody. */
class MetricsAccessTest {
  private static final String TOKEN = "only-our-monitoring-knows-it";

  @Test
  void withoutATokenOnlyThisMachineReadsThem() {
    try (TestServer server = TestServer.start(settings -> settings.proxies("127.0.0.1"))) {
      server.client().get("/metrics").is(200);
      ApiClient stranger = server.client().with("X-Forwarded-For", "192.0.2.1");
      stranger.get("/metrics").isProblem(403, "forbidden");
      stranger.bearing("guess").get("/metrics").isProblem(403, "forbidden");
      stranger.call("HEAD", "/metrics").is(403);
      server
          .client()
          .with("X-Forwarded-For", "127.0.0.1, 192.0.2.1")
          .get("/metrics")
          .isProblem(403, "forbidden");
    }
  }

  @Test
  void aProxyOfThisMachineThatNobodyNamedDoesNotOpenThem() {
    try (TestServer server = TestServer.start()) {
      server
          .client()
          .with("X-Forwarded-For", "127.0.0.1")
          .get("/metrics")
          .isProblem(403, "forbidden");
      server.client().with("Via", "1.1 proxy").get("/metrics").isProblem(403, "forbidden");
    }
  }

  @Test
  void withATokenWhoeverShowsItReadsThem() {
    try (TestServer server =
        TestServer.start(settings -> settings.metricsToken(TOKEN).proxies("127.0.0.1"))) {
      ApiClient stranger = server.client().with("X-Forwarded-For", "192.0.2.1");
      assertThat(stranger.bearing(TOKEN).get("/metrics").is(200).text())
          .contains("okienko_queue_length");
      stranger.bearing(TOKEN + "x").get("/metrics").isProblem(401, "wrong-token");
      assertThat(stranger.get("/metrics").isProblem(401, "no-token").header("WWW-Authenticate"))
          .isEqualTo("Bearer");
      server.client().get("/metrics").isProblem(401, "no-token");
    }
  }
}
