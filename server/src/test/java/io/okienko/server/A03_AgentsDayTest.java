package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent's day: one queue, one owner, the whole history, and nothing asked twice. */
final class A03_AgentsDayTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  private static final String WAITING =
      """
      bot: greeting
      customer: How can I change the PIN of my card?
      bot: answer change-pin.en
      customer: I want to talk to a human
      bot: handover
      -- waits in place 1 for cards (asked)
      """;

  @Test
  void from_the_queue_to_the_rating() throws Exception {
    Story story = BANK.story("en");
    story.play(WAITING);
    story.play(
        """
        * agent claims
        -- Anna joins
        agent: Good morning, I have read what you wrote.
        customer: How do I block my card?
        agent: In the app, under Cards.
        * agent closes
        -- closed by agent
        * customer rates 5
        -- rated 5
        """);

    JsonNode row = story.staff("agent").conversation(story.visitor());
    assertThat(row.path("state").textValue()).isEqualTo("closed");
    assertThat(row.path("rating").path("score").intValue()).isEqualTo(5);
  }

  @Test
  void who_writes_again_goes_on_where_it_ended() throws Exception {
    Story story = BANK.story("en");
    story.play(WAITING);
    story.play(
        """
        * agent claims
        -- Anna joins
        * agent closes
        -- closed by agent
        """);

    story.visitor().say("How can I change the PIN of my card?");
    assertThat(story.visitor().awaitEvent(9).path("type").textValue()).isEqualTo("reopened");
    assertThat(story.visitor().awaitEvent(10).path("author").path("kind").textValue())
        .isEqualTo("customer");
    assertThat(story.visitor().awaitEvent(11).path("articleId").textValue())
        .isEqualTo("change-pin.en");
    assertThat(story.visitor().events()).hasSize(11);
  }

  @RepeatedTest(5)
  void two_claim_at_once_and_one_gets_it() throws Exception {
    Story story = BANK.story("en");
    story.play(WAITING);
    var together = new CyclicBarrier(2);
    List<Api.Reply> replies = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Api.Reply>> claims = new ArrayList<>();
      for (String agent : List.of("agent", "agent2")) {
        Staff member = story.staff(agent);
        claims.add(
            threads.submit(() -> {
              together.await();
              return member.claim(story.visitor());
            }));
      }
      for (Future<Api.Reply> claim : claims) {
        replies.add(claim.get());
      }
    }

    assertThat(replies).extracting(Api.Reply::status).containsExactlyInAnyOrder(200, 409);
    boolean annaWon = replies.getFirst().status() == 200;
    JsonNode refused =
        replies.get(annaWon ? 1 : 0).expectProblem(409, "already-claimed").path("by");
    assertThat(refused.path("name").textValue()).isEqualTo(annaWon ? "Anna" : "Marek");
    story.play(annaWon ? "-- Anna joins" : "-- Marek joins");
    assertOnlyTheOwnerMayAct(story, annaWon ? "agent2" : "agent");
  }

  private static void assertOnlyTheOwnerMayAct(Story story, String other) throws Exception {
    var message = Map.of("clientMessageId", "x", "text", "May I?");
    Staff colleague = story.staff(other);
    colleague.act(story.visitor(), "messages", message).expectProblem(409, "not-yours");
    colleague
        .act(story.visitor(), "transfer", Map.of("topic", "loans"))
        .expectProblem(409, "not-yours");
    colleague.act(story.visitor(), "close", Map.of()).expectProblem(409, "not-yours");
  }

  @Test
  void the_history_says_why_the_bot_answered_and_the_customer_is_not_told() throws Exception {
    Story story = BANK.story("en");
    story.play(WAITING);

    JsonNode forStaff = story.staff("agent").conversation(story.visitor());
    assertThat(forStaff.path("customerMessages").intValue()).isEqualTo(2);
    assertThat(forStaff.path("events")).hasSize(6);
    JsonNode reason = forStaff.path("events").path(2).path("reason");
    assertThat(reason.path("articleId").textValue()).isEqualTo("change-pin.en");
    assertThat(reason.path("matchedTerms")).isNotEmpty();
    assertThat(reason.path("highlights")).isNotEmpty();
    assertThat(reason.path("scoreParts")).isNotEmpty();
    assertThat(reason.path("confidence").doubleValue())
        .isGreaterThanOrEqualTo(reason.path("threshold").doubleValue());
    assertThat(reason.path("explanation").textValue()).contains("article is likely right");

    assertThat(story.visitor().events())
        .noneMatch(event -> event.has("reason") && isMessage(event));
  }

  private static boolean isMessage(JsonNode event) {
    return event.path("type").textValue().equals("message");
  }

  @Test
  void both_see_at_once_what_the_other_does() throws Exception {
    Story story = BANK.story("en");
    story.play(WAITING);
    Visitor visitor = story.visitor();
    Staff agent = story.staff("agent");
    try (LiveSocket window = visitor.socketAfter(6);
        LiveSocket desk = agent.deskSocket()) {
      agent.claim(visitor).expect(200);
      assertThat(window.awaitEvent(7).path("name").textValue()).isEqualTo("Anna");
      desk.await("queue", frame -> frame.path("mine").toString().contains(visitor.id()));

      desk.send(Map.of("type", "typing", "conversationId", visitor.id()));
      assertThat(window.await("typing").path("by").path("name").textValue()).isEqualTo("Anna");

      agent.say(visitor, "What does the app show?");
      JsonNode reply = window.awaitEvent(8);
      assertThat(reply.path("author").path("name").textValue()).isEqualTo("Anna");
      assertThat(reply.path("text").textValue()).isEqualTo("What does the app show?");

      window.send(Map.of("type", "typing"));
      desk.await("typing", frame -> frame.path("conversationId").textValue().equals(visitor.id()));
      visitor.say("Nothing at all.");
      desk.await("event", frame -> frame.path("event").path("seq").longValue() == 9);
      desk.send(Map.of("type", "read", "conversationId", visitor.id(), "seq", 9));
      assertThat(window.await("read").path("seq").longValue()).isEqualTo(9);
    }
  }

  @Test
  void a_note_is_for_colleagues_and_never_reaches_the_customer() throws Exception {
    String secret = "Was rude on the phone yesterday";
    Story story = BANK.story("en");
    story.play(WAITING);
    story.play(
        """
        * agent claims
        -- Anna joins
        """);
    Visitor visitor = story.visitor();
    List<String> shown = new ArrayList<>();
    try (LiveSocket window = visitor.socketAfter(0);
        EventStreamReader stream = EventStreamReader.open(visitor, 0);
        LiveSocket colleague = story.staff("agent2").deskSocket()) {
      colleague.send(Map.of("type", "watch", "conversationId", visitor.id(), "after", 6));
      colleague.awaitEvent(7);
      story.staff("agent").act(visitor, "notes", Map.of("text", secret)).expect(201);
      assertThat(colleague.await("note").path("note").path("text").textValue()).isEqualTo(secret);
      story.play("agent: Let me look into it.");

      window.awaitEvent(8);
      window.received().forEach(frame -> shown.add(frame.toString()));
      shown.addAll(stream.readTo(8));
    }
    shown.add(visitor.events().toString());
    shown.add(visitor.transcript("text/html"));
    shown.add(visitor.transcript("text/plain"));

    assertThat(shown).anyMatch(text -> text.contains("Let me look into it."));
    assertThat(shown).noneMatch(text -> text.contains("rude"));
    JsonNode notes = story.staff("agent2").conversation(visitor).path("notes");
    assertThat(notes).hasSize(1);
    assertThat(notes.path(0).path("text").textValue()).isEqualTo(secret);
    assertThat(notes.path(0).path("author").path("name").textValue()).isEqualTo("Anna");
    assertThat(notes.path(0).path("afterSeq").longValue()).isEqualTo(7);
  }

  @Test
  void a_transfer_keeps_the_place_and_the_history() throws Exception {
    Story first = BANK.story("en");
    first.play(WAITING);
    Story second = BANK.story("en");
    second.play(WAITING.replace("place 1", "place 2"));

    first.play(
        """
        * agent claims
        -- Anna joins
        agent: A colleague who knows loans will help you.
        * agent transfers to loans
        -- transferred to loans
        -- Anna leaves
        -- waits in place 1 for loans (transferred)
        """);
    assertThat(first.staff("agent2").waiting())
        .extracting(row -> row.path("conversationId").textValue())
        .containsExactly(first.visitor().id(), second.visitor().id());

    first.play(
        """
        * agent2 claims
        -- Marek joins
        """);
    assertThat(first.staff("agent2").conversation(first.visitor()).path("events"))
        .as("Marek reads everything from the greeting on")
        .hasSize(12);
    first.play(
        """
        agent2: Good morning, I see that it is about your PIN.
        * agent2 hands to agent
        -- transferred to Anna
        -- Marek leaves
        -- Anna joins
        agent: Here I am again.
        """);
  }

  @Test
  void the_transcript_is_the_whole_conversation() throws Exception {
    Story story = BANK.story("en");
    story.play(WAITING);
    story.play(
        """
        * agent claims
        -- Anna joins
        agent: 1 < 2 & "so on"
        """);

    String text = story.visitor().transcript("text/plain");
    assertThat(text)
        .containsSubsequence(
            "How can I change the PIN of my card?",
            "Open Cards and select the card",
            "I want to talk to a human",
            "Anna joined",
            "1 < 2 & \"so on\"");
    String html = story.visitor().transcript("text/html");
    assertThat(html)
        .contains("<html lang=\"en\">")
        .containsSubsequence(
            "How can I change the PIN of my card?",
            "Anna joined",
            "1 &lt; 2 &amp; &quot;so on&quot;");
  }
}
