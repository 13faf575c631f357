package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chat window on the bank's own pages. */
class CorsTest {
  private static final String BANK = "https://www.bank.example";
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(settings -> settings.origins(BANK));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static ApiClient pageOf(String origin) {
    return server.client().with("Origin", origin);
  }

  @Test
  void theBanksPagesMayAsk() {
    Heard preflight =
        pageOf(BANK)
            .with(
                "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "authorization,content-type")
            .call("OPTIONS", "/api/v1/conversations/x/messages")
            .is(204);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(BANK);
    assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization");
    assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(preflight.header("Vary")).contains("Origin");
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST", "PUT");
    Heard opened = pageOf(BANK).post("/api/v1/conversations").is(201);
    assertThat(opened.header("Access-Control-Allow-Origin")).isEqualTo(BANK);
  }

  @Test
  void errorsAreReadableForThemToo() {
    Heard refused = pageOf(BANK).get("/api/v1/search").isProblem(400, "bad-parameter");
    assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(BANK);
  }

  @Test
  void othersMayNot() {
    for (String origin :
        new String[] {
          "https://evil.example",
          "http://www.bank.example",
          "https://www.bank.example.evil.example",
          "https://www.bank.example:8443",
          "null"
        }) {
      pageOf(origin).post("/api/v1/conversations").isProblem(403, "forbidden");
      pageOf(origin).call("OPTIONS", "/api/v1/conversations").is(403);
    }
  }

  @Test
  void aSocketIsOpenedFromTheBanksPagesAndFromNoOthers() {
    Customer customer = server.client().customer();
    var fromBank = new Customer(pageOf(BANK), customer.id(), customer.token());
    try (Socket socket = Socket.of(fromBank).hello(customer.token(), 0)) {
      socket.next("ready");
    }
    Socket.refused(pageOf("https://evil.example"), customer.path("/socket"))
        .isProblem(403, "forbidden");
  }

  @Test
  void ourOwnPagesMayWhateverTheProxyCallsUs() {
    ApiClient ours = pageOf("https://chat.bank.example").with("Sec-Fetch-Site", "same-origin");
    ours.post("/api/v1/conversations").is(201);
  }
}
