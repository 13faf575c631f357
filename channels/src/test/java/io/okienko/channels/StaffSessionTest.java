package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.bot.staff.Role;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.House;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff sign in and out, with a token or with a browser's cookie. */
class StaffSessionTest {
  private static final String SESSION = "/api/v1/staff/session";
  private static TestServer server;
  private static ApiClient anybody;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    anybody = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String credentials(String username, String password) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
  }

  private static String tokenOf(String username) {
    Heard signedIn = anybody.post(SESSION, credentials(username, House.PASSWORD)).is(200);
    return signedIn.json().path("token").asText();
  }

  private static String cookieOf(String username) {
    Heard signedIn = anybody.post(SESSION, credentials(username, House.PASSWORD)).is(200);
    return signedIn.header("Set-Cookie").split(";", 2)[0];
  }

  @Test
  void signingInGivesATokenAndACookieThatScriptsCannotRead() {
    Heard signedIn = anybody.post(SESSION, credentials("anna", House.PASSWORD)).is(200);
    assertThat(signedIn.json().path("name").asText()).isEqualTo("Anna");
    assertThat(signedIn.json().path("roles"))
        .extracting(role -> role.asText())
        .containsExactly("agent");
    assertThat(signedIn.header("Set-Cookie"))
        .startsWith("okienko_staff=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=");
    String token = signedIn.json().path("token").asText();
    assertThat(anybody.bearing(token).get(SESSION).is(200).json().path("username").asText())
        .isEqualTo("anna");
  }

  @Test
  void signingOutEndsTheToken() {
    ApiClient anna = anybody.staff("anna");
    assertThat(anna.delete(SESSION).is(204).header("Set-Cookie")).contains("Max-Age=0");
    anna.get(SESSION).isProblem(401, "wrong-token");
    anna.delete(SESSION).is(204);
  }

  private static Socket desk(String token) {
    Socket socket = Socket.desk(anybody).hello(token, 0);
    socket.next("ready");
    return socket;
  }

  private static void isShownOut(Socket socket) {
    JsonNode next = socket.next();
    while (next.path("type").asText().equals("queue")) { // told late, of what was before
      next = socket.next();
    }
    assertThat(next.path("code").asText()).as(next.toString()).isEqualTo("wrong-token");
    assertThat(socket.awaitClose()).isEqualTo(4401);
  }

  @Test
  void whoSignedOutSaysNothingMoreOnAnOpenSocket() {
    Customer customer = anybody.customer();
    String token = tokenOf("anna");
    try (Socket socket = desk(token)) {
      anybody.bearing(token).delete(SESSION).is(204);
      socket.send("{\"type\":\"watch\",\"conversationId\":\"%s\"}".formatted(customer.id()));
      isShownOut(socket);
    }
  }

  @Test
  void whoSignedOutHearsNothingMoreOnAnOpenSocket() {
    Customer customer = anybody.customer();
    String token = tokenOf("anna");
    try (Socket socket = desk(token)) {
      socket.send("{\"type\":\"watch\",\"conversationId\":\"%s\"}".formatted(customer.id()));
      socket.next("event");
      anybody.bearing(token).delete(SESSION).is(204);
      customer.say("this is for those who are here");
      isShownOut(socket);
    }
  }

  @Test
  void whoMayNoLongerServeHearsNothingMoreOnAnOpenSocket() {
    var staff = server.house.services.staff();
    staff.save("zofia", "Zofia", Set.of(Role.AGENT), House.PASSWORD);
    Customer customer = anybody.customer();
    try (Socket socket = desk(tokenOf("zofia"))) {
      staff.save("zofia", "Zofia", Set.of(Role.EDITOR), House.PASSWORD);
      customer.askForPerson();
      isShownOut(socket);
    }
  }

  @Test
  void withoutATokenNobodyIsAnybody() {
    anybody.get(SESSION).isProblem(401, "no-token");
    anybody.bearing("nonsense").get(SESSION).isProblem(401, "wrong-token");
  }

  @Test
  void aPageMayAskWhoIsSignedInBeforeAnybodyIs() {
    String optional = SESSION + "?optional=true";
    anybody.get(optional).is(204);
    anybody.bearing("nonsense").get(optional).is(204);
    ApiClient anna = anybody.staff("anna");
    assertThat(anna.get(optional).is(200).json().path("username").asText()).isEqualTo("anna");
    anna.delete(SESSION).is(204);
    anna.get(optional).is(204);
    anybody
        .with("Cookie", cookieOf("anna"), "Origin", "https://evil.example")
        .get(optional)
        .isProblem(403, "csrf");
    anybody.get(SESSION + "?optional=perhaps").isProblem(400, "bad-parameter");
  }

  @Test
  void wrongNameAndWrongPasswordLookTheSame() {
    String name = anybody.post(SESSION, credentials("nobody", House.PASSWORD)).text();
    String password =
        anybody
            .post(SESSION, credentials("anna", "not the password"))
            .isProblem(401, "wrong-credentials")
            .text();
    assertThat(name).isEqualTo(password);
  }

  @Test
  void afterFiveWrongPasswordsOneHasToWait() {
    for (int i = 0; i < 5; i++) {
      anybody.post(SESSION, credentials("piotr", "guess number " + i)).is(401);
    }
    Heard refused =
        anybody
            .post(SESSION, credentials("piotr", House.PASSWORD))
            .isProblem(429, "too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
    anybody.post(SESSION, credentials("sara", House.PASSWORD)).is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"username\":\"anna\"}",
        "{\"username\":\"\",\"password\":\"x\"}",
        "{\"username\":\"anna\",\"password\":\"\"}",
        "{\"username\":\"anna\",\"password\":7}"
      })
  void signingInNeedsBothParts(String json) {
    anybody.post(SESSION, json).isProblem(422, "invalid-content");
  }

  @Test
  void aBrowsersCookieIsEnoughToRead() {
    ApiClient browser = anybody.with("Cookie", cookieOf("anna"));
    browser.get(SESSION).is(200);
    browser.get("/api/v1/desk/conversations").is(200);
  }

  @Test
  void aChangeMadeWithTheCookieNeedsTheHeaderThatOnlyOurPagesSet() {
    ApiClient browser = anybody.with("Cookie", cookieOf("anna"));
    browser.delete(SESSION).isProblem(403, "csrf");
    browser.get(SESSION).is(200);
    browser.with("X-Okienko", "1").delete(SESSION).is(204);
    browser.get(SESSION).isProblem(401, "wrong-token");
  }

  @Test
  void aForeignPageGetsNothingWithTheCookie() {
    ApiClient browser = anybody.with("Cookie", cookieOf("anna"), "Origin", "https://evil.example");
    browser.get(SESSION).isProblem(403, "csrf");
    browser.with("X-Okienko", "1").delete(SESSION).isProblem(403, "csrf");
    ApiClient own =
        anybody.with("Cookie", cookieOf("anna"), "Origin", "http://127.0.0.1:" + server.port());
    own.get(SESSION).is(200);
    anybody
        .with("Origin", "https://evil.example")
        .post(SESSION, credentials("anna", House.PASSWORD))
        .isProblem(403, "csrf");
  }

  @Test
  void aForeignPageIsToldNothingByCors() {
    Heard preflight =
        anybody
            .with("Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
            .call("OPTIONS", "/api/v1/desk/conversations");
    assertThat(preflight.status()).isEqualTo(405);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void theCookieOpensTheDesksSocketOnOurOwnPagesOnly() {
    String cookie = cookieOf("anna");
    String own = "http://127.0.0.1:" + server.port();
    try (Socket socket =
        Socket.desk(anybody.with("Cookie", cookie, "Origin", own)).send("{\"type\":\"hello\"}")) {
      assertThat(socket.next("ready").at("/agent/username").asText()).isEqualTo("anna");
    }
    anybody
        .with("Cookie", cookie, "Origin", "https://evil.example")
        .get("/api/v1/desk/socket")
        .isProblem(403, "csrf");
  }
}
