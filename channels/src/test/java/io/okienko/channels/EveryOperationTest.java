package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.OpenApiContract;
import io.okienko.channels.support.OpenApiContract.Operation;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every call, taken from the API's document. */
class EveryOperationTest {
  private static final String UNKNOWN_ID = "AAAAAAAAAAAAAAAAAAAAAA";
  private static TestServer server;
  private static ApiClient anybody;
  private static ApiClient admin;
  private static String adminsCookie;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    anybody = server.client();
    admin = anybody.staff("adam");
    String token = admin.headers().getLast().substring("Bearer ".length());
    adminsCookie = "okienko_staff=" + token;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Stream<Operation> operations(Predicate<Operation> which) {
    return OpenApiContract.get().operations().stream()
        .filter(operation -> !operation.path().endsWith("/socket"))
        .filter(which);
  }

  private static Heard call(
      ApiClient client, Operation operation, String contentType, byte[] body) {
    String path = operation.pathWith(UNKNOWN_ID);
    return body.length == 0
        ? client.call(operation.method(), path)
        : client.send(operation.method(), path, contentType, body);
  }

  private static Heard call(ApiClient client, Operation operation) {
    return call(client, operation, "application/json", new byte[0]);
  }

  /** Somebody whom the call lets in: a member of staff, or a customer of another conversation. */
  private static ApiClient insider(Operation operation) {
    if (operation.isForStaff()) {
      return admin.with("If-Match", "\"1\"");
    }
    return operation.path().contains("{id}")
        ? anybody.bearing(anybody.customer().token())
        : anybody;
  }

  /** The path with a conversation that is there, for what is looked at after the conversation. */
  private static Heard callInside(Operation operation, String contentType, byte[] body) {
    if (operation.isForStaff() || !operation.path().contains("{id}")) {
      String id = operation.path().contains("/kb/") ? "block-card.en" : anybody.customer().id();
      return insider(operation).send(operation.method(), operation.pathWith(id), contentType, body);
    }
    var customer = anybody.customer();
    return customer
        .client()
        .send(operation.method(), operation.pathWith(customer.id()), contentType, body);
  }

  static Stream<Operation> staffOperations() {
    return operations(operation ->
        operation.isForStaff()
            && !(operation.path().endsWith("/staff/session")
                && operation.method().equals("DELETE")));
  }

  @ParameterizedTest
  @MethodSource("staffOperations")
  void staffCallsNeedStaff(Operation operation) {
    call(anybody, operation).isProblem(401, "no-token");
    call(anybody.bearing("nonsense"), operation).isProblem(401, "wrong-token");
    call(anybody.bearing(anybody.customer().token()), operation).isProblem(401, "wrong-token");
  }

  static Stream<Operation> operationsOfACustomer() {
    return operations(Operation::isForCustomer);
  }

  @ParameterizedTest
  @MethodSource("operationsOfACustomer")
  void customersCallsNeedTheConversationsToken(Operation operation) {
    call(anybody, operation).isProblem(401, "no-token");
    call(anybody.bearing("nonsense"), operation).isProblem(401, "wrong-token");
    call(admin, operation).isProblem(401, "wrong-token");
  }

  static Stream<Operation> staffChanges() {
    return operations(operation -> operation.isForStaff() && !operation.method().equals("GET"));
  }

  @ParameterizedTest
  @MethodSource("staffChanges")
  void aChangeByCookieNeedsOurHeader(Operation operation) {
    call(anybody.with("Cookie", adminsCookie), operation).isProblem(403, "csrf");
    call(
            anybody.with(
                "Cookie", adminsCookie, "X-Okienko", "1", "Origin", "https://evil.example"),
            operation)
        .isProblem(403, "csrf");
  }

  static Stream<Operation> operationsOfSomething() {
    return operations(operation -> operation.path().contains("{id}"));
  }

  @ParameterizedTest
  @MethodSource("operationsOfSomething")
  void whatIsUnknownIsNotFound(Operation operation) {
    String json =
        operation.path().contains("/kb/")
            ? "{\"language\":\"en\",\"topic\":\"fees\",\"question\":\"What is"
                + " it?\",\"answer\":\"<p>It.</p>\"}"
            : "{\"clientMessageId\":\"m\",\"text\":\"hi\",\"topic\":\"fees\",\"score\":5}";
    byte[] body = operation.takesBody() ? json.getBytes(StandardCharsets.UTF_8) : new byte[0];
    call(insider(operation), operation, "application/json", body).isProblem(404, "not-found");
  }

  static Stream<Operation> customerOperations() {
    return operations(operation ->
        operation.isApi()
            && !operation.isForStaff()
            && !operation.path().contains("/staff/session"));
  }

  @ParameterizedTest
  @MethodSource("customerOperations")
  void aForeignPageIsRefusedAndToldNothing(Operation operation) {
    Heard heard = call(insider(operation).with("Origin", "https://evil.example"), operation);
    heard.isProblem(403, "forbidden");
    assertThat(heard.header("Access-Control-Allow-Origin")).isEmpty();
  }

  static Stream<Operation> operationsWithBody() {
    return operations(Operation::takesBody);
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void aBodyHasALimit(Operation operation) {
    boolean large = operation.path().contains("/kb/import");
    byte[] body = new byte[large ? 20 * 1024 * 1024 + 1 : 300 * 1024];
    callInside(operation, "application/json", body).isProblem(413, "too-large");
    anybody.get("/health/ready").is(200);
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void aBodyIsOfATypeThatIsRead(Operation operation) {
    for (String type :
        List.of("text/plain", "multipart/form-data; boundary=x", "application/xml")) {
      callInside(operation, type, "{}".getBytes(StandardCharsets.UTF_8))
          .isProblem(415, "unsupported-media-type");
    }
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void aBodyIsWellFormed(Operation operation) {
    callInside(operation, "application/json", "{\"a\":".getBytes(StandardCharsets.UTF_8)).is(400);
    callInside(operation, "application/json", new byte[] {'"', (byte) 0xFF, '"'}).is(400);
  }

  @Test
  void whatHasAPathButNotTheMethodSaysWhichMethodsThereAre() {
    Map<String, List<Operation>> byPath =
        OpenApiContract.get().operations().stream().collect(Collectors.groupingBy(Operation::path));
    byPath.forEach((path, operations) -> {
      Heard heard = anybody.call("PATCH", operations.getFirst().pathWith(UNKNOWN_ID));
      heard.isProblem(405, "method-not-allowed");
      operations.forEach(
          operation -> assertThat(heard.header("Allow")).contains(operation.method()));
    });
  }

  @Test
  void nothingIsAnsweredBeforeTheHouseIsInOrder() {
    try (TestServer starting = TestServer.starting(settings -> settings)) {
      ApiClient client = starting.client();
      OpenApiContract.get().operations().stream()
          .filter(Operation::isApi)
          .forEach(operation -> {
            Heard heard = client.call(operation.method(), operation.pathWith(UNKNOWN_ID));
            assertThat(heard.isProblem(503, "starting").header("Retry-After")).isEqualTo("5");
          });
      client.get("/health/live").is(200);
      client.get("/health/ready").isProblem(503, "starting");
      starting.channels.open();
      client.get("/health/ready").is(200);
    }
  }

  @Test
  void aSocketIsAskedForWithAnUpgrade() {
    String socket = "/api/v1/conversations/" + UNKNOWN_ID + "/socket";
    for (String path : List.of(socket, "/api/v1/desk/socket")) {
      assertThat(anybody.get(path).isProblem(426, "upgrade-required").header("Upgrade"))
          .isEqualTo("websocket");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/info", "//api/v1/info", "/x/../api/v1/info", "/api/v1/nothing"})
  void noAnswerOfTheApiIsKeptByAnybody(String path) {
    assertThat(Socket.refused(anybody, path).header("Cache-Control")).isEqualTo("no-store");
  }
}
