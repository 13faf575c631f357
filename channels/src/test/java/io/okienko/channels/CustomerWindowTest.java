package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import io.okienko.storage.stories.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk knows of a customer who closed the page, and never says so of one who has not. */
class CustomerWindowTest {
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final TestClock clock = new TestClock();
  private final TestServer server = TestServer.start(settings -> settings.clock(clock));
  private final CustomerWindows windows = server.house.services.windows();
  private final ApiClient anna = server.client().staff("anna");
  private final Customer customer = server.client().customer();
  private final ConversationId id = new ConversationId(customer.id());

  @BeforeEach
  void waitForAPerson() {
    customer.askForPerson();
    pass(CustomerWindows.ABSENCE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Lets time pass, while the house looks as it always does. */
  private void pass(Duration time) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(LOOK)) {
      windows.look();
      clock.pass(LOOK);
    }
    windows.look();
  }

  private boolean isGone() {
    JsonNode waiting = anna.get("/api/v1/desk/conversations").is(200).json().path("conversations");
    return waiting.path(0).path("windowGone").asBoolean();
  }

  private Socket window() {
    Socket socket = Socket.of(customer).hello(customer.token(), 0);
    socket.next("ready");
    return socket;
  }

  private void leave(Socket window) {
    window.close();
    await().until(() -> !windows.isOpen(id));
  }

  @Test
  void aWindowThatIsClosedIsMissedAfterHalfAMinute() {
    Socket window = window();
    pass(Duration.ofMinutes(10));
    assertThat(isGone()).isFalse();
    leave(window);
    pass(CustomerWindows.ABSENCE);
    assertThat(isGone()).isFalse();
    pass(LOOK);
    assertThat(isGone()).isTrue();

    try (Socket again = window()) {
      assertThat(isGone()).isFalse();
      pass(Duration.ofMinutes(1));
      assertThat(isGone()).isFalse();
      leave(again);
    }
    assertThat(isGone()).as("just now it was there").isFalse();
    pass(CustomerWindows.ABSENCE.plus(LOOK));
    assertThat(isGone()).isTrue();
  }

  @Test
  void oneOfTwoWindowsIsEnough() {
    try (Socket other = window()) {
      window().close();
      pass(Duration.ofMinutes(1));
      assertThat(isGone()).isFalse();
      leave(other);
    }
    pass(Duration.ofMinutes(1));
    assertThat(isGone()).isTrue();
  }

  @Test
  void whoMakesACallIsThere() {
    leave(window());
    pass(Duration.ofMinutes(1));
    assertThat(isGone()).isTrue();
    customer.say("I am on my way back");
    assertThat(isGone()).isFalse();
    pass(CustomerWindows.ABSENCE);
    assertThat(isGone()).isFalse();
    pass(LOOK);
    assertThat(isGone()).isTrue();
  }

  @Test
  void ofProgramsThatOnlyAskNowAndThenNothingIsSaid() {
    customer.events(0);
    pass(Duration.ofMinutes(10));
    assertThat(isGone()).isFalse();
  }

  @Test
  void afterAPauseEverybodyHasTheWholeTimeToComeBack() {
    leave(window());
    windows.look();
    clock.pass(Duration.ofMinutes(10)); // stood still
    windows.look();
    assertThat(isGone()).isFalse();
    pass(CustomerWindows.ABSENCE);
    assertThat(isGone()).isTrue();
  }

  @Test
  void openDesksAreTold() {
    leave(window());
    try (Socket desk = Socket.desk(anna).send("{\"type\":\"hello\"}")) {
      assertThat(desk.next("ready").at("/waiting/0/windowGone").asBoolean()).isFalse();
      pass(Duration.ofMinutes(1));
      assertThat(desk.next("queue").at("/waiting/0/windowGone").asBoolean()).isTrue();
      try (Socket _ = window()) {
        assertThat(desk.next("queue").at("/waiting/0/windowGone").asBoolean()).isFalse();
      }
    }
  }

  @Test
  void nothingIsSaidOfThoseWhoAreNotAtTheDeskAnyMore() {
    leave(window());
    pass(Duration.ofMinutes(1));
    assertThat(windows.isGone(id)).isTrue();
    anna.post("/api/v1/desk/conversations/" + id.value() + "/claim").is(200);
    pass(LOOK);
    assertThat(windows.isGone(id)).isTrue();
    anna.post("/api/v1/desk/conversations/" + id.value() + "/close").is(200);
    pass(LOOK);
    assertThat(windows.isGone(id)).isFalse();
  }
}
