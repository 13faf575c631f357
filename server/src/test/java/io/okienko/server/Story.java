package io.okienko.server;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Plays a conversation and holds the log that the customer sees against it, line by line.
 *
 * <p>A line {@code customer: …}, {@code agent: …} or {@code agent2: …} is said by that person, and
 * {@code customer picks: …} takes one of the choices that were offered. A line that begins with
 * {@code *} is something that somebody does. All others are what the log must hold next: {@code
 * bot: …} is the kind of the bot's message and its article, and after {@code --} stands what
 * happened.
 */
final class Story {
  private static final Map<String, String> USERNAMES = Map.of("Anna", "agent", "Marek", "agent2");

  private final DemoBank bank;
  private final Visitor visitor;
  private final Map<String, Staff> agents = new HashMap<>();
  private long seen;
  private JsonNode lastMessage;

  Story(DemoBank bank, Visitor visitor) {
    this.bank = bank;
    this.visitor = visitor;
  }

  Visitor visitor() {
    return visitor;
  }

  /** The message that the log ends with. */
  JsonNode lastMessage() {
    return lastMessage;
  }

  /** The member of the staff who acts in this story. */
  Staff staff(String username) throws IOException, InterruptedException {
    Staff known = agents.get(username);
    if (known == null) {
      known = bank.signIn(username);
      agents.put(username, known);
    }
    return known;
  }

  void play(String script) throws IOException, InterruptedException {
    for (String line : script.lines().toList()) {
      act(line);
      if (!line.startsWith("*")) {
        JsonNode event = visitor.awaitEvent(seen + 1);
        seen++;
        rememberMessage(event);
        assertThat(line(event)).isEqualTo(line.replace("customer picks:", "customer:"));
      }
    }
    assertThat(visitor.eventsAfter(seen, 0)).as("nothing but what was told").isEmpty();
  }

  private void rememberMessage(JsonNode event) {
    if (event.path("type").textValue().equals("message")) {
      lastMessage = event;
    }
  }

  private void act(String line) throws IOException, InterruptedException {
    String[] said = line.split(": ", 2);
    switch (said[0]) {
      case "customer" -> visitor.say(said[1]);
      case "customer picks" -> pick(said[1]);
      case "agent", "agent2" -> staff(said[0]).say(visitor, said[1]);
      default -> {
        if (line.startsWith("* ")) {
          happen(line.substring(2).split(" "));
        }
      }
    }
  }

  private void pick(String label) throws IOException, InterruptedException {
    for (JsonNode choice : lastMessage.path("choices")) {
      if (choice.path("label").textValue().equals(label)) {
        visitor.say(choice.path("value").textValue());
        return;
      }
    }
    throw new AssertionError("no choice " + label + " in " + lastMessage);
  }

  private void happen(String[] words) throws IOException, InterruptedException {
    switch (words[1]) {
      case "asks" -> visitor.call("handover", Map.of()).expect(201);
      case "rates" ->
          visitor.call("rating", Map.of("score", Integer.parseInt(words[2]))).expect(201);
      case "needs" ->
          visitor
              .api()
              .put(
                  visitor.path("needs"),
                  Map.of("needs", Arrays.copyOfRange(words, 2, words.length)))
              .expect(201);
      case "leaves" -> visitor.call("close", Map.of()).expect(200);
      case "claims" -> staff(words[0]).claim(visitor).expect(200);
      case "closes" -> staff(words[0]).act(visitor, "close", Map.of()).expect(200);
      case "transfers" ->
          staff(words[0]).act(visitor, "transfer", Map.of("topic", words[3])).expect(200);
      case "hands" ->
          staff(words[0]).act(visitor, "transfer", Map.of("agent", words[3])).expect(200);
      default -> throw new IllegalArgumentException(String.join(" ", words));
    }
  }

  private static String line(JsonNode event) {
    return switch (event.path("type").textValue()) {
      case "message" -> message(event);
      case "handover-requested" ->
          "-- waits in place %s for %s%s (%s)"
              .formatted(
                  event.path("position").asText(),
                  event.path("topic").textValue(),
                  event.path("priority").textValue().equals("urgent") ? ", urgent" : "",
                  event.path("reason").textValue());
      case "agent-joined" -> "-- " + event.path("name").textValue() + " joins";
      case "agent-left" -> "-- " + event.path("name").textValue() + " leaves";
      case "transferred" ->
          "-- transferred to " + event.path("topic").asText(event.path("name").asText());
      case "closed" -> "-- closed by " + event.path("by").textValue();
      case "reopened" -> "-- reopened";
      case "rated" -> "-- rated " + event.path("score").asText();
      case "needs-stated" -> "-- needs" + needs(event);
      default -> throw new AssertionError("an event that nobody knows: " + event);
    };
  }

  private static String needs(JsonNode event) {
    return event.path("needs").valueStream().map(need -> " " + need.textValue()).collect(joining());
  }

  private static String message(JsonNode event) {
    JsonNode author = event.path("author");
    return switch (author.path("kind").textValue()) {
      case "customer" -> "customer: " + event.path("text").textValue();
      case "agent" ->
          USERNAMES.get(author.path("name").textValue()) + ": " + event.path("text").textValue();
      default -> "bot: " + botSaid(event);
    };
  }

  /** The article is told where the bot answers with it, not where it is the nearest one only. */
  private static String botSaid(JsonNode event) {
    String kind = event.path("kind").textValue();
    boolean answers = kind.equals("answer") || kind.equals("urgent");
    return answers ? kind + " " + event.path("articleId").asText("without article") : kind;
  }
}
