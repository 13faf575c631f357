package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import io.okienko.channels.support.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents take, answer, pass on and end conversations. */
class DeskTest {
  private static final String DESK = "/api/v1/desk";
  private static TestServer server;
  private static ApiClient anybody;
  private static ApiClient anna;
  private static ApiClient piotr;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            settings -> settings.origins("https://bank.example").timing(Timings.patient()));
    anybody = server.client();
    anna = anybody.staff("anna");
    piotr = anybody.staff("piotr");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Customer waiting() {
    Customer customer = anybody.customer();
    customer.say("My card was not accepted in a shop");
    customer.await("message", 2);
    customer.askForPerson();
    return customer;
  }

  private static Customer withAnna() {
    Customer customer = waiting();
    anna.post(path(customer, "/claim")).is(200);
    return customer;
  }

  private static String path(Customer customer, String rest) {
    return DESK + "/conversations/" + customer.id() + rest;
  }

  private static String message(String name, String text) {
    return "{\"clientMessageId\":\"%s\",\"text\":\"%s\"}".formatted(name, text);
  }

  private static List<String> listed(ApiClient agent, String state) {
    var ids = new ArrayList<String>();
    agent
        .get(DESK + "/conversations?state=" + state)
        .is(200)
        .json()
        .path("conversations")
        .forEach(row -> ids.add(row.path("conversationId").asText()));
    return ids;
  }

  @Test
  void theQueueIsInOrder() {
    Customer first = waiting();
    Customer second = waiting();
    List<String> queue = listed(anna, "waiting");
    assertThat(queue.indexOf(first.id())).isLessThan(queue.indexOf(second.id()));
    JsonNode row = anna.get(DESK + "/conversations").is(200).json().path("conversations").path(0);
    assertThat(row.path("position").asInt()).isEqualTo(1);
    assertThat(row.path("reason").asText()).isEqualTo("asked");
    assertThat(row.has("lastMessage")).isTrue();
    anna.get(DESK + "/conversations?state=nonsense").isProblem(400, "bad-parameter");
  }

  @Test
  void ofManyWhoClaimOneWins() {
    Customer customer = waiting();
    List<Heard> heard =
        Stream.of(anna, piotr, anybody.staff("sara"), anybody.staff("adam"))
            .map(agent -> CompletableFuture.supplyAsync(() -> agent.post(path(customer, "/claim"))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(heard).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(heard)
        .filteredOn(answer -> answer.status() != 200)
        .hasSize(3)
        .allSatisfy(answer -> {
          answer.isProblem(409, "already-claimed");
          assertThat(answer.json().at("/by/username").asText()).isNotEmpty();
        });
  }

  @Test
  void claimingOnesOwnAgainChangesNothing() {
    Customer customer = withAnna();
    long seq = anna.post(path(customer, "/claim")).is(200).json().path("seq").asLong();
    assertThat(customer.events(seq)).isEmpty();
    assertThat(listed(anna, "mine")).contains(customer.id());
    assertThat(listed(piotr, "mine")).doesNotContain(customer.id());
  }

  @Test
  void whatDoesNotWaitCannotBeClaimed() {
    Customer customer = anybody.customer();
    Heard refused = anna.post(path(customer, "/claim")).isProblem(409, "not-waiting");
    assertThat(refused.json().path("state").asText()).isEqualTo("bot");
  }

  @Test
  void theOwnerWritesAndTheCustomerSeesTheNameOnly() {
    Customer customer = withAnna();
    long seq =
        anna.post(path(customer, "/messages"), message("a-1", "Good morning"))
            .is(201)
            .json()
            .path("seq")
            .asLong();
    anna.post(path(customer, "/messages"), message("a-1", "Good morning")).is(200);
    anna.post(path(customer, "/messages"), message("a-1", "Good evening"))
        .isProblem(409, "client-message-id-reused");
    JsonNode seen = customer.events(seq - 1).getFirst();
    assertThat(seen.at("/author/name").asText()).isEqualTo("Anna");
    assertThat(seen.has("agent")).isFalse();
    anna.post(path(customer, "/messages"), message("a-2", " ")).isProblem(422, "empty-text");
    anna.post(path(customer, "/messages"), "{}").isProblem(422, "invalid-content");
  }

  @Test
  void nobodyButTheOwnerActs() {
    Customer customer = withAnna();
    piotr.post(path(customer, "/messages"), message("p", "Hi")).isProblem(409, "not-yours");
    piotr.post(path(customer, "/transfer"), "{\"topic\":\"loans\"}").isProblem(409, "not-yours");
    piotr.post(path(customer, "/close")).isProblem(409, "not-yours");
  }

  @Test
  void notesAreForColleagues() {
    Customer customer = withAnna();
    JsonNode note =
        piotr.post(path(customer, "/notes"), "{\"text\":\"called before\"}").is(201).json();
    assertThat(note.at("/author/username").asText()).isEqualTo("piotr");
    piotr.post(path(customer, "/notes"), "{\"text\":\"\"}").isProblem(422, "empty-text");
    piotr.post(path(customer, "/notes"), "{\"text\":[]}").isProblem(422, "invalid-content");
    assertThat(anna.get(path(customer, "")).is(200).json().at("/notes/0/text").asText())
        .isEqualTo("called before");
    assertThat(customer.events(0).toString()).doesNotContain("called before");
    assertThat(customer.client().get(customer.path("/transcript")).text())
        .doesNotContain("called before");
  }

  @Test
  void staffSeeWhyTheBotSaidWhatItSaid() {
    Customer customer = waiting();
    JsonNode whole = anna.get(path(customer, "")).is(200).json();
    assertThat(whole.path("events"))
        .anySatisfy(event -> assertThat(event.at("/reason/rule").asText()).isNotEmpty());
    assertThat(whole.path("channel").asText()).isEqualTo("web");
  }

  @Test
  void aMatterIsPassedOn() {
    Customer customer = withAnna();
    anna.post(path(customer, "/transfer"), "{\"topic\":\"loans\"}").is(200);
    JsonNode row = anna.get(path(customer, "")).is(200).json();
    assertThat(row.path("state").asText()).isEqualTo("waiting");
    assertThat(row.path("topic").asText()).isEqualTo("loans");
    assertThat(row.path("position").asInt()).isPositive();
    piotr.post(path(customer, "/claim")).is(200);
    piotr.post(path(customer, "/transfer"), "{\"agent\":\"anna\"}").is(200);
    assertThat(listed(anna, "mine")).contains(customer.id());
    anna.post(path(customer, "/messages"), message("x", "Me again")).is(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"topic\":\"nonsense\"}",
        "{\"agent\":\"nobody\"}",
        "{\"agent\":\"ewa\"}",
        "{\"agent\":\"anna\"}",
        "{\"topic\":\"cards\",\"agent\":\"piotr\"}",
        "{\"topic\":7}"
      })
  void aMatterIsNotPassedOnToNowhere(String json) {
    Customer customer = withAnna();
    anna.post(path(customer, "/transfer"), json).isProblem(422, "invalid-content");
    assertThat(listed(anna, "mine")).contains(customer.id());
  }

  @Test
  void whatIsClosedIsListedAndCannotBeWrittenTo() {
    Customer customer = withAnna();
    long seq = anna.post(path(customer, "/close")).is(200).json().path("seq").asLong();
    assertThat(customer.events(seq - 1).getFirst().path("by").asText()).isEqualTo("agent");
    assertThat(listed(anna, "closed")).contains(customer.id());
    assertThat(listed(anna, "open")).doesNotContain(customer.id());
    anna.post(path(customer, "/messages"), message("late", "Hello?")).isProblem(409, "closed");
    customer.client().post(customer.path("/rating"), "{\"score\":4,\"comment\":\"ok\"}").is(201);
    assertThat(anna.get(path(customer, "")).json().at("/rating/score").asInt()).isEqualTo(4);
  }

  @Test
  void approvedAnswersAreSuggestedAndFound() {
    Customer customer = anybody.customer();
    customer.say("How do I block my card?");
    customer.await("message", 2);
    JsonNode suggestions =
        anna.get(path(customer, "/suggestions")).is(200).json().path("suggestions");
    assertThat(suggestions.at("/0/articleId").asText()).isEqualTo("block-card.en");
    assertThat(suggestions.at("/0/simple/text").asText()).startsWith("Open the app.");
    JsonNode found = anna.get(DESK + "/search?q=transfer&language=en").is(200).json();
    assertThat(found.at("/results/0/articleId").asText()).isEqualTo("transfer-time.en");
    anna.get(DESK + "/search").isProblem(400, "bad-parameter");
  }

  @Test
  void anAnswerThatIsPutIntoAReplyKeepsTheAddressesOfItsLinks() {
    Customer customer = anybody.customerOn("https://bank.example/en/?from=mail");
    customer.say("How do I block my card?");
    customer.await("message", 2);
    String whole = "Cards: block and replace (https://bank.example/bank/en/cards)";
    JsonNode suggested = anna.get(path(customer, "/suggestions")).is(200).json();
    assertThat(suggested.at("/suggestions/0/text").asText()).endsWith(whole);

    String search = DESK + "/search?language=en&conversation=" + customer.id();
    assertThat(text(anna.get(search + "&q=block+card"))).endsWith(whole);
    assertThat(text(anna.get(search + "&topic=cards"))).endsWith(whole);
    assertThat(text(anna.get(DESK + "/search?language=en&q=block+card"))).endsWith("and replace");
    anna.get(DESK + "/search?q=card&conversation=unknown").isProblem(404, "not-found");
  }

  private static String text(Heard found) {
    return found.is(200).json().at("/results/0/text").asText();
  }

  /** A word or two in common leads to articles that help nobody. */
  @Test
  void whatTheBotWouldNotEvenOfferAsAChoiceIsNotSuggested() {
    String bakery = "open a bakery on the next day";
    Customer customer = anybody.customer();
    customer.say(bakery);
    customer.await("message", 2);
    String search = DESK + "/search?language=en&q=" + bakery.replace(' ', '+');
    assertThat(anna.get(search).is(200).json().path("results")).isNotEmpty();
    assertThat(anna.get(path(customer, "/suggestions")).is(200).json().path("suggestions"))
        .isEmpty();
  }

  @Test
  void oneSeesWhoIsThere() {
    JsonNode agents = anna.get(DESK + "/agents").is(200).json().path("agents");
    assertThat(agents)
        .extracting(agent -> agent.path("username").asText())
        .containsExactly("adam", "anna", "piotr", "sara");
    assertThat(agents)
        .filteredOn(agent -> agent.path("username").asText().equals("anna"))
        .allSatisfy(agent -> assertThat(agent.path("online").asBoolean()).isTrue());
  }

  @Test
  void theSocketTellsTheQueueAndWhatHappensInOnesConversations() {
    try (Socket socket = desk("anna")) {
      JsonNode ready = socket.next("ready");
      assertThat(ready.at("/agent/username").asText()).isEqualTo("anna");
      Customer customer = waiting();
      awaitQueue(socket, "waiting", customer);
      anna.post(path(customer, "/claim")).is(200);
      assertThat(nextEvent(socket, customer).path("type").asText()).isEqualTo("agent-joined");
      long seq = customer.say("Are you there?");
      assertThat(nextEvent(socket, customer).path("seq").asLong()).isEqualTo(seq);
      piotr.post(path(customer, "/notes"), "{\"text\":\"be kind\"}").is(201);
      assertThat(socket.next("note").at("/note/text").asText()).isEqualTo("be kind");
    }
  }

  @Test
  void theDeskTellsWhatSpokeForAnAnswer() {
    Customer customer = anybody.customer();
    long seq = customer.say("raising card limits");
    customer.await("message", seq);

    JsonNode events = anna.get(path(customer, "")).is(200).json().path("events");
    JsonNode reason = events.path(events.size() - 1).path("reason");

    assertThat(reason.path("matchedText").asText()).isEqualTo("raise card limit");
    assertThat(reason.path("highlights")).extracting(JsonNode::asText).contains("limit");
    assertThat(reason.path("scoreParts").findValuesAsText("kind")).contains("coverage");
    assertThat(reason.path("confidence").asDouble())
        .isGreaterThanOrEqualTo(reason.path("threshold").asDouble());
  }

  @Test
  void theSocketTellsWhatHappensInWatchedConversations() {
    Customer customer = anybody.customer();
    long seq = customer.say("thanks");
    customer.await("message", seq);
    try (Socket socket = desk("piotr")) {
      socket.next("ready");
      socket.send(frame("watch", customer, ",\"after\":1"));
      assertThat(nextEvent(socket, customer).path("seq").asLong()).isEqualTo(2);
      JsonNode reply = nextEvent(socket, customer);
      assertThat(reply.has("reason")).as("the staff's view").isTrue();
      try (Socket theirs = Socket.of(customer).hello(customer.token(), 3)) {
        theirs.next("ready");
        theirs.send("{\"type\":\"typing\"}");
        assertThat(socket.next("typing").at("/by/kind").asText()).isEqualTo("customer");
      }
      socket.send(frame("unwatch", customer, ""));
      socket.send("{\"type\":\"nonsense\"}");
      assertThat(socket.next("error").path("code").asText()).isEqualTo("bad-frame");
      customer.say("thanks again");
      assertThat(textsUntil(socket, anybody.customer())).doesNotContain("thanks again");
    }
  }

  @Test
  void theCustomerSeesThatTheAgentWritesAndHasRead() {
    Customer customer = withAnna();
    try (Socket theirs = Socket.of(customer).hello(customer.token(), 0);
        Socket socket = desk("anna")) {
      theirs.next("ready");
      socket.next("ready");
      socket.send(frame("typing", customer, ""));
      assertThat(theirs.next("typing").at("/by/name").asText()).isEqualTo("Anna");
      socket.send(frame("read", customer, ",\"seq\":2"));
      assertThat(theirs.next("read").path("seq").asLong()).isEqualTo(2);
    }
  }

  @Test
  void aTransferMovesTheConversationFromSocketToSocket() {
    Customer customer = withAnna();
    try (Socket annas = desk("anna");
        Socket piotrs = desk("piotr")) {
      annas.next("ready");
      piotrs.next("ready");
      anna.post(path(customer, "/transfer"), "{\"agent\":\"piotr\"}").is(200);
      awaitQueue(piotrs, "mine", customer);
      long seq = customer.say("Hello?");
      JsonNode event = nextEvent(piotrs, customer);
      while (event.path("seq").asLong() < seq) {
        event = nextEvent(piotrs, customer);
      }
      assertThat(event.path("text").asText()).isEqualTo("Hello?");
    }
  }

  @Test
  void whoAsksForALotAtOnceIsHeardAfterwards() {
    List<Customer> many = Stream.generate(DeskTest::withAnna).limit(50).toList();
    try (Socket socket = desk("sara")) {
      socket.next("ready");
      many.forEach(customer -> socket.send(frame("watch", customer, "")));
      many.forEach(customer -> nextEvent(socket, customer));
      textsUntil(socket, many.getFirst());
    }
  }

  @Test
  void whatIsPassedOnAtOnceIsNotFollowedByItsOwnerOfAMoment() {
    Customer busy = withAnna();
    for (int i = 0; i < 100; i++) {
      busy.say("one more line");
    }
    Customer moment = waiting();
    try (Socket socket = desk("sara")) {
      socket.next("ready");
      for (int i = 0; i < 30; i++) {
        socket.send(frame("watch", busy, ""));
      }
      nextEvent(socket, busy);
      var desk = server.house.services.desk();
      var sara = server.house.services.staff().find("sara").orElseThrow();
      var id = new ConversationId(moment.id());
      desk.claim(sara, id);
      desk.transferToTopic(sara, id, "cards");
      textsUntil(socket, anybody.customer());
      moment.say("Is anybody there?");
      assertThat(textsUntil(socket, anybody.customer())).doesNotContain("Is anybody there?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ewa", "(nobody)"})
  void onlyThoseWhoServeGetASocket(String username) {
    String token = username.equals("ewa") ? token("ewa") : "nonsense";
    try (Socket socket = Socket.desk(anybody).hello(token, 0)) {
      assertThat(socket.next("error").path("code").asText()).isEqualTo("wrong-token");
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":\"hello\"}", "{\"type\":\"watch\"}"})
  void withoutTokenNoSocket(String frame) {
    try (Socket socket = Socket.desk(anybody).send(frame)) {
      assertThat(socket.next("error").path("code").asText()).isIn("no-token", "hello-first");
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"watch\"}",
        "{\"type\":\"watch\",\"conversationId\":\"x\"}",
        "{\"type\":\"watch\",\"conversationId\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"type\":\"read\",\"conversationId\":\"AAAAAAAAAAAAAAAAAAAAAA\"}"
      })
  void whatIsWrongIsSaidAndTheSocketGoesOn(String frame) {
    try (Socket socket = desk("sara")) {
      socket.next("ready");
      socket.send(frame);
      assertThat(socket.next("error").path("code").asText()).isIn("bad-frame", "not-found");
      waiting();
      socket.next("queue");
    }
  }

  @Test
  void whoSignsOutLosesTheSocket() {
    try (TestServer beating = TestServer.start(settings -> settings.timing(Timings.beating()))) {
      ApiClient signedIn = beating.client().staff("adam");
      String token = signedIn.headers().getLast().substring("Bearer ".length());
      try (Socket socket = Socket.desk(beating.client()).hello(token, 0)) {
        socket.next("ready");
        signedIn.delete("/api/v1/staff/session").is(204);
        assertThat(socket.awaitClose()).isEqualTo(4401);
      }
    }
  }

  private static Socket desk(String username) {
    return Socket.desk(anybody).hello(token(username), 0);
  }

  private static String token(String username) {
    return anybody.staff(username).headers().getLast().substring("Bearer ".length());
  }

  private static String frame(String type, Customer customer, String more) {
    return "{\"type\":\"%s\",\"conversationId\":\"%s\"%s}".formatted(type, customer.id(), more);
  }

  private static JsonNode nextEvent(Socket socket, Customer customer) {
    JsonNode frame = socket.next("event");
    while (!frame.path("conversationId").asText().equals(customer.id())) {
      frame = socket.next("event");
    }
    return frame.path("event");
  }

  /** What the socket tells until it has come to watching this conversation. */
  private static List<String> textsUntil(Socket socket, Customer watched) {
    socket.send(frame("watch", watched, ""));
    var texts = new ArrayList<String>();
    JsonNode told;
    do {
      told = socket.next("event");
      texts.add(told.at("/event/text").asText());
    } while (!told.path("conversationId").asText().equals(watched.id()));
    return texts;
  }

  private static void awaitQueue(Socket socket, String list, Customer customer) {
    JsonNode frame = socket.next("queue");
    while (!frame.path(list).toString().contains(customer.id())) {
      frame = socket.next("queue");
    }
  }
}
