package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a customer needs to be spoken with is said once, and known to whoever speaks with them. */
final class A11_HowToSpeakTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  @Test
  void it_is_known_from_the_queue_to_the_transcript() throws Exception {
    Story story = BANK.story("en");
    Visitor visitor = story.visitor();
    story.play(
        """
        bot: greeting
        * customer needs text-only simple-words
        -- needs text-only simple-words
        customer: I want to talk to a human
        bot: handover
        -- waits in place 1 for general (asked)
        """);
    Staff anna = story.staff("agent");
    assertThat(anna.waiting())
        .extracting(row -> row.path("needs").toString())
        .containsExactly("[\"text-only\",\"simple-words\"]");

    story.play(
        """
        * agent claims
        -- Anna joins
        agent: Good morning. I write in short sentences.
        * customer needs sign-language
        -- needs sign-language
        """);
    assertThat(anna.conversation(visitor).path("needs")).hasToString("[\"sign-language\"]");
    assertThat(visitor.transcript("text/plain"))
        .contains("Advisers see: text only, simple words.", "Advisers see: sign language.");
  }

  @Test
  void saying_it_again_is_harmless() throws Exception {
    Visitor visitor = BANK.visitor("pl");
    Map<String, ?> needs = Map.of("needs", List.of("slow"));
    JsonNode first = visitor.api().put(visitor.path("needs"), needs).expect(201).json();
    assertThat(visitor.api().put(visitor.path("needs"), needs).expect(200).json()).isEqualTo(first);
    assertThat(visitor.events()).hasSize(2);
  }

  @Test
  void who_cannot_call_is_not_told_to_call_in_danger() throws Exception {
    Visitor visitor = BANK.visitor("en");
    visitor.api().put(visitor.path("needs"), Map.of("needs", List.of("text-only"))).expect(201);
    long seq = visitor.say("There are payments on my account that I did not make!");
    JsonNode steps = visitor.awaitEvent(seq + 1);
    assertThat(steps.path("kind").textValue()).isEqualTo("urgent");
    assertThat(steps.path("text").textValue()).contains("You need not call");
  }

  @Test
  void the_bank_says_where_its_service_in_sign_language_is() throws Exception {
    JsonNode bank = BANK.stranger().get("/info").expect(200).json().path("bank");
    assertThat(bank.path("signLanguageUrl").textValue()).startsWith("https://");
  }
}
