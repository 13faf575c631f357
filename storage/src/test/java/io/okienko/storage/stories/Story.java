package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.staff.StaffMember;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Plays a dialogue and holds its log against what the dialogue says.
 *
 * <p>A line {@code customer: …}, {@code anna: …} or {@code piotr: …} is said by that person. A line
 * that begins with {@code *} is something that somebody does. All other lines are what the log must
 * hold in just this place: {@code bot: …} and, after {@code --}, what happened.
 */
final class Story {
  private final House house;
  private final TestClock clock;
  private int messages;
  final ConversationId id;

  Story(House house, TestClock clock) {
    this(house, clock, house.open());
  }

  /** A story that began in another house, before its server stopped. */
  Story(House house, TestClock clock, ConversationId id) {
    this.house = house;
    this.clock = clock;
    this.id = id;
  }

  void play(String script) {
    script.lines().forEach(this::act);
    String expected =
        script.lines().filter(line -> !line.startsWith("*")).collect(Collectors.joining("\n"));
    assertThat(log()).isEqualTo(expected);
  }

  /** What the log holds, in the words of a script. */
  String log() {
    return house.conversations.events(id, 0).stream()
        .map(LoggedEvent::event)
        .map(Story::line)
        .collect(Collectors.joining("\n"));
  }

  private void act(String line) {
    clock.pass(Duration.ofSeconds(1));
    String[] said = line.split(": ", 2);
    switch (said[0]) {
      case "customer" -> customerSays(said[1]);
      case "anna", "piotr" -> house.desk.say(agent(said[0]), id, nextId(), said[1]);
      case "bot" -> {}
      default -> {
        if (line.startsWith("* ")) {
          happen(line.substring(2).split(" "));
        }
      }
    }
  }

  private void customerSays(String text) {
    house.conversations.say(id, nextId(), text);
    house.awaitBot(id);
  }

  private void happen(String[] words) {
    switch (words[1]) {
      case "claims" -> house.desk.claim(agent(words[0]), id);
      case "transfers" -> house.desk.transferToTopic(agent(words[0]), id, words[3]);
      case "hands" -> house.desk.transferToAgent(agent(words[0]), id, words[3]);
      case "asks" -> house.conversations.askForPerson(id, null);
      case "rates" -> house.conversations.rate(id, Integer.parseInt(words[2]), null);
      case "closes" -> close(words[0]);
      case "minutes" -> house.pass(clock, Duration.ofMinutes(Long.parseLong(words[0])));
      default -> throw new IllegalArgumentException(String.join(" ", words));
    }
  }

  private void close(String who) {
    if (who.equals("customer")) {
      house.conversations.close(id);
    } else {
      house.desk.close(agent(who), id);
    }
  }

  private static StaffMember agent(String name) {
    return List.of(House.ANNA, House.PIOTR).stream()
        .filter(member -> member.username().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ClientMessageId nextId() {
    messages++;
    return new ClientMessageId("m" + messages);
  }

  private static String line(Event event) {
    return switch (event) {
      case Event.CustomerSaid said -> "customer: " + said.text().value();
      case Event.BotSaid said -> "bot: " + said.text();
      case Event.AgentSaid said -> said.agent() + ": " + said.text().value();
      case Event.HandOverRequested asked ->
          "-- waits in place %d for %s%s (%s)"
              .formatted(
                  asked.position(),
                  asked.topic(),
                  asked.priority() == Priority.URGENT ? ", urgent" : "",
                  words(asked.reason()));
      case Event.AgentJoined(String agent, _) -> "-- " + agent + " joins";
      case Event.AgentLeft(String agent, _) -> "-- " + agent + " leaves";
      case Event.Transferred(_, String topic, var agent, _) ->
          "-- transferred to " + (topic == null ? agent : topic);
      case Event.Closed(var by, _) -> "-- closed by " + words(by);
      case Event.Reopened() -> "-- reopened";
      case Event.Rated(int score, _) -> "-- rated " + score;
      case Event.NeedsStated(var needs) -> "-- needs " + needs;
    };
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
