package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.channels.live.Timing;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.EventReader;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import io.okienko.channels.support.Timings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A conversation as it goes on: by long poll, by server-sent events, by socket. */
class LiveTest {
  private static TestServer server;
  private static ApiClient anybody;
  private static int listeningAlways;

  @BeforeAll
  static void start() {
    server = start(Timings.patient());
    anybody = server.client();
    listeningAlways = server.house.feed.listeners();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static TestServer start(Timing timing) {
    return TestServer.start(settings -> settings.timing(timing));
  }

  private static Socket socket(Customer customer, long after) {
    Socket socket = Socket.of(customer).hello(customer.token(), after);
    assertThat(socket.next().path("type").asText()).isEqualTo("ready");
    return socket;
  }

  private static List<Long> seqs(List<JsonNode> events) {
    return events.stream().map(event -> event.path("seq").asLong()).toList();
  }

  private static List<Long> upTo(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  @Test
  void oneConversationKeepsOnlySoMuchOpen() {
    Customer customer = anybody.customer();
    ApiClient client = customer.client();
    List<EventReader> readers = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      readers.add(EventReader.open(customer, 0, ""));
    }
    try (Socket socket = Socket.of(customer).hello(customer.token(), 0)) {
      socket.next("ready");
      client
          .with("Accept", "text/event-stream")
          .get(customer.path("/events"))
          .isProblem(429, "too-many-requests");
      Heard poll = client.get(customer.path("/events?after=9&wait=1"));
      poll.isProblem(429, "too-many-requests");
      assertThat(poll.header("Retry-After")).isEqualTo("10");
      try (Socket other = Socket.of(customer).hello(customer.token(), 0)) {
        assertThat(other.next("error").path("code").asText()).isEqualTo("too-many-requests");
        assertThat(other.awaitClose()).isEqualTo(1013);
      }
      client.get(customer.path("/events")).is(200);
      EventReader.open(anybody.customer(), 0, "").close();
    }
    Awaitility.await()
        .until(() -> client.get(customer.path("/events?after=9&wait=1")).status() == 200);
    readers.forEach(EventReader::close);
  }

  @Test
  void whoLeavesBeforeTheStreamBeginsIsForgotten() {
    for (int i = 0; i < 50; i++) {
      Customer customer = anybody.customer();
      for (int j = 0; j < 10; j++) {
        EventReader.askAndLeave(customer);
      }
    }
    Awaitility.await().until(() -> server.house.feed.listeners() == listeningAlways);
  }

  @Test
  void aLongLogArrivesWhole() {
    Customer customer = anybody.customer();
    customer.askForPerson();
    anybody.staff("anna").post("/api/v1/desk/conversations/" + customer.id() + "/claim").is(200);
    for (int i = 0; i < 70; i++) {
      customer.say("字".repeat(4000));
    }
    long last = 3 + 70;
    JsonNode page = customer.client().get(customer.path("/events?after=0&wait=9")).is(200).json();
    assertThat(page.path("more").asBoolean()).isTrue();
    assertThat(page.path("last").asInt()).isEqualTo(page.path("events").size()).isLessThan(40);
    assertThat(seqs(customer.events(0))).isEqualTo(upTo(1, last));
    try (var reader = EventReader.open(customer, 0, "");
        Socket socket = socket(customer, 0)) {
      List<Long> streamed = new ArrayList<>();
      while (streamed.size() < last) {
        streamed.add(reader.next().path("seq").asLong());
      }
      assertThat(streamed).isEqualTo(upTo(1, last));
      assertThat(seqs(socket.events((int) last))).isEqualTo(upTo(1, last));
    }
  }

  @Test
  void aPollAnswersAtOnceWhenThereIsSomething() {
    Customer customer = anybody.customer();
    JsonNode answer =
        customer.client().get(customer.path("/events?after=0&wait=30")).is(200).json();
    assertThat(answer.path("last").asLong()).isEqualTo(1);
  }

  @Test
  void aPollWaitsForNews() {
    Customer customer = anybody.customer();
    var poll =
        CompletableFuture.supplyAsync(
            () -> customer.client().get(customer.path("/events?after=1&wait=25")));
    Awaitility.await().until(() -> metric("okienko_connections_open") >= 1);
    long seq = customer.say("hello");
    JsonNode answer = poll.join().is(200).json();
    assertThat(answer.at("/events/0/seq").asLong()).isEqualTo(seq);
  }

  @Test
  void aPollEndsWithNothingWhenNothingHappens() {
    Customer customer = anybody.customer();
    JsonNode answer = customer.client().get(customer.path("/events?after=1&wait=1")).is(200).json();
    assertThat(answer.path("events")).isEmpty();
    assertThat(answer.path("last").asLong()).isEqualTo(1);
  }

  @Test
  void aStreamTellsEventsAndSignsOfLife() {
    try (TestServer beating = start(Timings.beating())) {
      tellsEventsAndSignsOfLife(beating.client().customer());
    }
  }

  private static void tellsEventsAndSignsOfLife(Customer customer) {
    try (var reader = EventReader.open(customer, 0, "")) {
      assertThat(reader.next().path("seq").asLong()).isEqualTo(1);
      long seq = customer.say("How long does a transfer take?");
      assertThat(reader.next().path("seq").asLong()).isEqualTo(seq);
      assertThat(reader.next().path("seq").asLong()).isEqualTo(seq + 1);
      Awaitility.await().until(() -> reader.comments() > 0);
      customer.askForPerson();
      assertThat(reader.next().path("type").asText()).isEqualTo("handover-requested");
    }
  }

  @Test
  void aStreamGoesOnAfterTheLastEventThatItsReaderHas() {
    Customer customer = anybody.customer();
    long seq = customer.say("hello");
    customer.await("message", seq);
    try (var reader = EventReader.open(customer, 0, Long.toString(seq))) {
      assertThat(reader.next().path("seq").asLong()).isEqualTo(seq + 1);
    }
    customer
        .client()
        .with("Accept", "text/event-stream", "Last-Event-ID", "x")
        .get(customer.path("/events"))
        .isProblem(400, "bad-parameter");
    customer
        .client()
        .with("Accept", "image/png")
        .get(customer.path("/events"))
        .isProblem(406, "not-acceptable");
  }

  @Test
  void aSocketTellsWhatWasAndWhatIs() {
    Customer customer = anybody.customer();
    customer.say("hello");
    customer.await("message", 2);
    try (Socket socket = Socket.of(customer).hello(customer.token(), 1)) {
      JsonNode ready = socket.next();
      assertThat(ready.path("type").asText()).isEqualTo("ready");
      assertThat(ready.path("last").asLong()).isEqualTo(3);
      assertThat(seqs(socket.events(2))).containsExactly(2L, 3L);
      socket.message("m-1", "How long does a transfer take?");
      assertThat(socket.next("accepted").path("seq").asLong()).isEqualTo(4);
      assertThat(seqs(socket.events(2))).containsExactly(4L, 5L);
    }
  }

  @Test
  void sendingAgainOverASocketIsHarmless() {
    Customer customer = anybody.customer();
    try (Socket socket = socket(customer, 1)) {
      long seq = customer.send("m-1", "hello").is(201).json().path("seq").asLong();
      socket.message("m-1", "hello");
      assertThat(socket.next("accepted").path("seq").asLong()).isEqualTo(seq);
      socket.message("m-1", "other words");
      JsonNode error = socket.next("error");
      assertThat(error.path("code").asText()).isEqualTo("client-message-id-reused");
      assertThat(error.path("clientMessageId").asText()).isEqualTo("m-1");
      socket.message("m-2", "");
      assertThat(socket.next("error").path("code").asText()).isEqualTo("empty-text");
      socket.message("m-3", "x".repeat(4001));
      assertThat(socket.next("error").path("code").asText()).isEqualTo("text-too-long");
    }
  }

  @Test
  void noEventIsLostOrTwiceWhateverHappensWhileConnecting() {
    Customer customer = anybody.customer();
    int messages = 20;
    var writing =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < messages; i++) {
            customer.say("thanks " + i);
          }
        });
    List<Long> heard = new ArrayList<>();
    while (heard.size() < 2 * messages) {
      long after = heard.isEmpty() ? 1 : heard.getLast();
      try (Socket socket = socket(customer, after)) {
        int some = Math.min(5, 2 * messages - heard.size());
        heard.addAll(seqs(socket.events(some)));
      }
    }
    writing.join();
    assertThat(heard).isEqualTo(upTo(2, 1 + 2L * messages));
  }

  @Test
  void twoDevicesSeeTheSame() {
    Customer customer = anybody.customer();
    try (Socket phone = socket(customer, 1);
        Socket laptop = socket(customer, 1)) {
      phone.message("p", "thanks");
      laptop.message("l", "thanks");
      List<JsonNode> onPhone = phone.events(4);
      assertThat(seqs(onPhone)).containsExactly(2L, 3L, 4L, 5L);
      assertThat(laptop.events(4)).isEqualTo(onPhone);
    }
  }

  @Test
  void thePlaceInTheQueueIsToldWhenItChanges() {
    Customer first = anybody.customer();
    Customer second = anybody.customer();
    first.askForPerson();
    second.askForPerson();
    try (Socket socket = socket(second, 1)) {
      JsonNode requested = socket.next("event").path("event");
      int place = requested.path("position").asInt();
      first.client().post(first.path("/close")).is(200);
      assertThat(socket.next("queue").path("position").asInt()).isEqualTo(place - 1);
    } finally {
      second.client().post(second.path("/close")).is(200);
    }
  }

  @Test
  void theFirstFrameIsHello() {
    Customer customer = anybody.customer();
    try (Socket socket = Socket.of(customer)) {
      socket.message("m", "hello");
      assertThat(socket.next("error").path("code").asText()).isEqualTo("hello-first");
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void whoSaysNoHelloIsSentAway() {
    try (TestServer hurried = start(Timings.awaitingHello());
        Socket socket = Socket.of(hurried.client().customer())) {
      assertThat(socket.next("error").path("code").asText()).isEqualTo("hello-first");
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void onlyTheConversationsOwnTokenOpensItsSocket() {
    Customer customer = anybody.customer();
    for (String token : List.of("wrong", anybody.customer().token())) {
      try (Socket socket = Socket.of(customer).hello(token, 0)) {
        assertThat(socket.next("error").path("code").asText()).isEqualTo("wrong-token");
        assertThat(socket.awaitClose()).isEqualTo(4401);
      }
    }
    try (Socket socket = Socket.of(customer).send("{\"type\":\"hello\"}")) {
      assertThat(socket.next("error").path("code").asText()).isEqualTo("no-token");
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void aSocketThatIsAskedForWithoutUpgradeSaysSo() {
    Customer customer = anybody.customer();
    anybody.get(customer.path("/socket")).isProblem(426, "upgrade-required");
    anybody.get("/api/v1/conversations/x/socket").isProblem(404, "not-found");
  }

  @Test
  void whoDoesNotAnswerPingsIsGone() {
    try (TestServer beating = start(Timings.beating())) {
      isGone(beating.client().customer());
    }
  }

  private static void isGone(Customer customer) {
    try (Socket alive = socket(customer, 1);
        Socket dead = socket(customer, 1).ignorePings()) {
      dead.awaitClose();
      Awaitility.await().until(() -> alive.pings() >= 3);
      alive.message("m", "thanks");
      assertThat(alive.next("accepted").path("seq").asLong()).isEqualTo(2);
    }
  }

  /** The log is larger than what is held for one reader, and the reader takes nothing of it. */
  @Test
  void whoNeverReadsIsCutOffAndTheOthersGoOn() {
    try (TestServer hurried = start(Timings.cuttingOff())) {
      isCutOff(hurried);
    }
  }

  private static void isCutOff(TestServer hurried) {
    Customer customer = hurried.client().customer();
    customer.askForPerson(); // so that the bot is silent
    var id = new ConversationId(customer.id());
    int messages = 400;
    for (int i = 0; i < messages; i++) {
      var name = new ClientMessageId("m-" + i);
      hurried.house.services.conversations().say(id, name, "😀".repeat(4000));
    }
    try (Socket deaf = Socket.deaf(customer)) {
      assertThatThrownBy(() -> sendForALongTime(deaf)).isInstanceOf(UncheckedIOException.class);
    }
    // Less than what is held for one reader: a slow machine's reader must not be cut off as well.
    try (Socket reader = socket(customer, messages - 8)) {
      assertThat(seqs(reader.events(10))).isEqualTo(upTo(messages - 7, messages + 2));
    }
  }

  /** Says something now and then, so that only its not reading can be the reason to end it. */
  private static void sendForALongTime(Socket socket) throws InterruptedException {
    for (int i = 0; i < 3000; i++) {
      socket.send("{\"type\":\"typing\"}");
      Thread.sleep(20);
    }
  }

  @Test
  void fastTypingIsToldOnceASecond() {
    Customer customer = anybody.customer();
    var told = new AtomicInteger();
    try (var _ =
            server.house.feed.subscribeSignals(
                new ConversationId(customer.id()), _ -> told.incrementAndGet());
        Socket socket = socket(customer, 1)) {
      long begun = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        socket.send("{\"type\":\"typing\"}");
      }
      socket.message("m", "thanks");
      socket.next("accepted");
      // The bot's own, too.
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(told.get()).isBetween(1, (int) taken.toSeconds() + 2);
    }
  }

  @Test
  void theFiguresTellWhatIsOpen() {
    try (Socket socket = socket(anybody.customer(), 1)) {
      assertThat(metric("okienko_connections_open")).isPositive();
      socket.send("{\"type\":\"typing\"}").send("{\"type\":\"read\",\"seq\":1}");
      socket.isSilent(Duration.ofMillis(100));
    }
    Awaitility.await().until(() -> metric("okienko_connections_open") == 0);
    assertThat(anybody.get("/metrics").text())
        .contains("route=\"/api/v1/conversations/{id}/socket\",status=\"101\"");
  }

  private static double metric(String name) {
    return anybody
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }
}
