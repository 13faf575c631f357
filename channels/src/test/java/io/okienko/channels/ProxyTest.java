package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.channels.http.RateLimiter.Limit;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a call counts for that came through somebody else. */
class ProxyTest {
  private static final String CONVERSATIONS = "/api/v1/conversations";
  private static final Limit ONE = new Limit(1, 0.1);

  private static TestServer serverWhoseProxiesAre(String... proxies) {
    var limits = ChannelSettings.Limits.DEFAULT;
    return TestServer.start(settings ->
        settings
            .proxies(proxies)
            .limits(
                new ChannelSettings.Limits(
                    ONE,
                    limits.messages(),
                    limits.changes(),
                    limits.history(),
                    limits.transcripts(),
                    limits.reading(),
                    limits.signIn())));
  }

  private static ApiClient through(TestServer server, String forwarded) {
    return server.client().with("X-Forwarded-For", forwarded);
  }

  @Test
  void aNetworkOfProxiesIsBelieved() {
    try (TestServer server = serverWhoseProxiesAre("127.0.0.0/8", "10.0.0.0/8")) {
      through(server, "192.0.2.1, 10.1.2.3").post(CONVERSATIONS).is(201);
      through(server, "192.0.2.2, 10.1.2.3").post(CONVERSATIONS).is(201);
      through(server, "192.0.2.9, 192.0.2.1, 10.200.0.1")
          .post(CONVERSATIONS)
          .isProblem(429, "too-many-requests");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 192.0.2.",
    "Forwarded, for=192.0.2.",
    "X-Real-IP, 192.0.2.",
    "Via, 1.1 proxy"
  })
  void whoComesThroughAnUnnamedProxyOfThisMachineIsOneAddress(String header, String value) {
    try (TestServer server = serverWhoseProxiesAre("10.0.0.0/8")) {
      server.client().with(header, value + 1).post(CONVERSATIONS).is(201);
      server
          .client()
          .with(header, value + 2)
          .post(CONVERSATIONS)
          .isProblem(429, "too-many-requests");
    }
  }

  @Test
  void aNamedProxyThatSaysItInAnotherHeaderIsNotBelieved() {
    try (TestServer server = serverWhoseProxiesAre("127.0.0.1")) {
      server.client().with("Forwarded", "for=192.0.2.1").post(CONVERSATIONS).is(201);
      server
          .client()
          .with("Forwarded", "for=192.0.2.2")
          .post(CONVERSATIONS)
          .isProblem(429, "too-many-requests");
    }
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, https, https", "127.0.0.1, javascript, http", "10.0.0.0/8, https, http"})
  void linksHaveTheSchemeThatANamedProxySays(String proxy, String said, String written) {
    try (TestServer server = serverWhoseProxiesAre(proxy)) {
      Customer customer = server.client().customer();
      customer.await("message", customer.say("How do I block my card?"));
      assertThat(
              customer
                  .client()
                  .with("X-Forwarded-Proto", said, "Accept", "text/html")
                  .get(customer.path("/transcript"))
                  .is(200)
                  .text())
          .contains(written + "://127.0.0.1:" + server.port() + "/bank/en/cards");
    }
  }
}
