package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.channels.http.RateLimiter.Limit;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.EventReader;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody spoils it for the others; each stranger of these tests comes through a proxy of ours. */
class LimitsTest {
  private static final String CONVERSATIONS = "/api/v1/conversations";
  private static final String DESK = "/api/v1/desk/socket";
  private static TestServer server;

  @BeforeAll
  static void start() {
    var three = new Limit(3, 1);
    var ten = new Limit(10, 1);
    server =
        TestServer.start(settings ->
            settings
                .limits(new ChannelSettings.Limits(three, three, three, ten, three, three, three))
                .mostConnections(4)
                .proxies("127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static int open() {
    return server
        .client()
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith("okienko_connections_open "))
        .mapToInt(line -> (int) Double.parseDouble(line.split(" ", 2)[1]))
        .sum();
  }

  private static ApiClient stranger(String address) {
    return server.client().with("X-Forwarded-For", "10.9.9.9, " + address);
  }

  @Test
  void allWhoComeThroughAProxyThatNobodyNamedAreOne() {
    var three = new Limit(3, 1);
    var limits = new ChannelSettings.Limits(three, three, three, three, three, three, three);
    try (TestServer unnamed = TestServer.start(settings -> settings.limits(limits))) {
      for (int i = 1; i <= 3; i++) {
        unnamed.client().with("X-Forwarded-For", "192.0.2." + i).get("/api/v1/info").is(200);
      }
      isTooFast(unnamed.client().with("X-Forwarded-For", "192.0.2.4").get("/api/v1/info"));
      unnamed.client().get("/api/v1/info").is(200);
    }
  }

  private static void isTooFast(Heard heard) {
    heard.isProblem(429, "too-many-requests");
    assertThat(Integer.parseInt(heard.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void conversationsOfOneAddress() {
    ApiClient stranger = stranger("192.0.2.1");
    for (int i = 0; i < 3; i++) {
      stranger.post(CONVERSATIONS).is(201);
    }
    isTooFast(stranger.post(CONVERSATIONS));
    isTooFast(server.client().with("X-Forwarded-For", "1.2.3.4, 192.0.2.1").post(CONVERSATIONS));
    stranger("192.0.2.2").post(CONVERSATIONS).is(201);
    server.client().post(CONVERSATIONS).is(201);
  }

  @Test
  void readingOfOneAddress() {
    ApiClient stranger = stranger("192.0.2.3");
    for (int i = 0; i < 3; i++) {
      stranger.get("/api/v1/info").is(200);
    }
    isTooFast(stranger.get("/api/v1/info"));
    isTooFast(stranger.get("/api/v1/search?q=x"));
    isTooFast(stranger.get("/api/v1/topics"));
    isTooFast(stranger.get("/api/v1/articles/x"));
  }

  @Test
  void signingInFromOneAddress() {
    ApiClient stranger = stranger("192.0.2.4");
    for (int i = 0; i < 3; i++) {
      String guess = "{\"username\":\"u%d\",\"password\":\"guess\"}".formatted(i);
      stranger.post("/api/v1/staff/session", guess).is(401);
    }
    isTooFast(
        stranger.post("/api/v1/staff/session", "{\"username\":\"u\",\"password\":\"guess\"}"));
  }

  @Test
  void signingInByPasskeyFromOneAddress() {
    String session = "/api/v1/staff/session/passkey";
    ApiClient asking = stranger("192.0.2.5");
    ApiClient guessing = stranger("192.0.2.6");
    for (int i = 0; i < 3; i++) {
      asking.post(session + "/options").is(200);
      guessing.post(session, "{\"credential\":{}}").is(401);
    }
    isTooFast(asking.post(session + "/options"));
    isTooFast(guessing.post(session, "{\"credential\":{}}"));
  }

  @Test
  void messagesOfOneConversation() {
    Customer customer = server.client().customer();
    for (int i = 0; i < 3; i++) {
      customer.say("thanks");
    }
    isTooFast(customer.send("m", "thanks"));
    try (Socket socket = Socket.of(customer).hello(customer.token(), 1)) {
      socket.message("m-1", "thanks");
      var error = socket.next("error");
      assertThat(error.path("code").asText()).isEqualTo("too-many-messages");
      assertThat(error.path("clientMessageId").asText()).isEqualTo("m-1");
    }
    server.client().customer().say("thanks");
  }

  @Test
  void changesOfOneConversation() {
    Customer customer = server.client().customer();
    for (int i = 0; i < 3; i++) {
      customer.client().post(customer.path("/close")).is(200);
    }
    isTooFast(customer.client().post(customer.path("/close")));
    isTooFast(customer.client().post(customer.path("/handover")));
    isTooFast(customer.client().put(customer.path("/needs"), "{\"needs\":[]}"));
    isTooFast(customer.client().post(customer.path("/token")));
    isTooFast(customer.client().post(customer.path("/rating"), "{\"score\":5}"));
  }

  @Test
  void readingOfOneConversation() {
    Customer customer = server.client().customer();
    for (int i = 0; i < 10; i++) {
      customer.client().get(customer.path("/events")).is(200);
    }
    isTooFast(customer.client().get(customer.path("/events")));
    isTooFast(customer.client().get(customer.path("/events?after=9&wait=30")));
    isTooFast(customer.client().with("Accept", "text/event-stream").get(customer.path("/events")));
    try (Socket socket = Socket.of(customer).hello(customer.token(), 0)) {
      assertThat(socket.next("error").path("code").asText()).isEqualTo("too-many-requests");
      assertThat(socket.awaitClose()).isEqualTo(1013);
    }
    assertThat(server.client().customer().events(0)).hasSize(1);
  }

  @Test
  void transcriptsOfOneConversation() {
    Customer customer = server.client().customer();
    for (int i = 0; i < 3; i++) {
      customer.client().get(customer.path("/transcript")).is(200);
    }
    isTooFast(customer.client().get(customer.path("/transcript")));
  }

  @Test
  void socketsOfOneAddress() {
    Customer customer = stranger("192.0.2.5").customer();
    stranger("192.0.2.5").post(CONVERSATIONS).is(201);
    stranger("192.0.2.5").post(CONVERSATIONS).is(201);
    isTooFast(Socket.refused(stranger("192.0.2.5"), customer.path("/socket")));
    isTooFast(Socket.refused(stranger("192.0.2.5"), "/api/v1/desk/socket"));
  }

  @Test
  void eventStreamsOfOneAddress() {
    Customer customer = stranger("192.0.2.6").customer();
    stranger("192.0.2.6").post(CONVERSATIONS).is(201);
    stranger("192.0.2.6").post(CONVERSATIONS).is(201);
    isTooFast(customer.client().with("Accept", "text/event-stream").get(customer.path("/events")));
  }

  @Test
  void addressesHoweverTheyAreWritten() {
    for (int port = 1; port <= 3; port++) {
      stranger("192.0.2.7:" + port).post(CONVERSATIONS).is(201);
      stranger("[2001:db8:1:2::" + port + "]:443").post(CONVERSATIONS).is(201);
    }
    isTooFast(stranger("192.0.2.7").post(CONVERSATIONS));
    isTooFast(stranger("2001:DB8:1:2:ffff::9").post(CONVERSATIONS));
    stranger("2001:db8:1:3::1").post(CONVERSATIONS).is(201);
  }

  private static void isTurnedAway(Heard heard) {
    heard.isProblem(503, "too-many-connections");
    assertThat(heard.header("Retry-After")).isEqualTo("5");
  }

  @Test
  void everythingThatStaysOpen() {
    Customer customer = server.client().customer();
    try (Socket one = Socket.of(customer).hello(customer.token(), 0);
        Socket two = Socket.of(customer).hello(customer.token(), 0);
        EventReader three = EventReader.open(customer, 0, "")) {
      one.next("ready");
      two.next("ready");
      three.next();
      ApiClient streaming = customer.client().with("Accept", "text/event-stream");
      isTurnedAway(streaming.get(customer.path("/events")));
      isTurnedAway(Socket.refused(server.client(), customer.path("/socket")));
      customer.client().get(customer.path("/events?after=1&wait=30")).is(200);
      isTurnedAway(Socket.refused(server.client(), DESK));
      isTurnedAway(Socket.refused(server.client().bearing("guess"), DESK));
      ApiClient agent = server.client().staff("anna"); // a place is kept for the desk
      String token = agent.headers().getLast().substring("Bearer ".length());
      try (Socket desk = Socket.desk(agent).send("{\"type\":\"hello\"}")) {
        desk.next("ready");
        isTurnedAway(Socket.refused(agent, DESK));
      }
      ApiClient browser = server.client().with("Cookie", "okienko_staff=" + token);
      Awaitility.await().until(() -> open() == 3);
      try (Socket desk = Socket.desk(browser).send("{\"type\":\"hello\"}")) {
        desk.next("ready");
      }
    }
  }
}
