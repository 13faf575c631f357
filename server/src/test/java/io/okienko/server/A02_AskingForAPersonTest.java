package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person is one sentence or one button away; who is in danger is helped first. */
final class A02_AskingForAPersonTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  @ParameterizedTest
  @CsvSource({
    "en, I want to talk to a human",
    "en, 'Please, could I speak to somebody who works there?'",
    "pl, Chcę porozmawiać z człowiekiem",
    "pl, 'Wolałbym to omówić z prawdziwym konsultantem, nie z automatem'",
    "hu, Egy emberrel szeretnék beszélni",
    "ru, Хочу поговорить с живым человеком",
    "zh, 我想和真人客服谈谈"
  })
  void in_words(String language, String words) throws Exception {
    Story story = BANK.story(language);
    story.play(
        """
        bot: greeting
        customer: %s
        bot: handover
        -- waits in place 1 for general (asked)
        """
            .formatted(words));
    assertThat(story.lastMessage().path("language").textValue()).isEqualTo(language);
  }

  @Test
  void with_the_button_and_asking_again_changes_nothing() throws Exception {
    Story story = BANK.story("pl");
    story.play(
        """
        bot: greeting
        * customer asks for a person
        -- waits in place 1 for general (asked)
        """);

    JsonNode again = story.visitor().call("handover", Map.of()).expect(200).json();
    assertThat(again.path("position").intValue()).isEqualTo(1);
    assertThat(again.path("seq").longValue()).isEqualTo(2);
    story.play(
        """
        customer: Jeszcze jedno pytanie o kartę
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "en, I lost my card this morning, lost-card, cards",
    "pl, Zgubiłam kartę, lost-card, cards",
    "hu, Elvesztettem a kártyámat, lost-card, cards",
    "ru, Я потерял карту, lost-card, cards",
    "zh, 我的卡丢了, lost-card, cards"
  })
  void in_danger_and_is_told_first_what_to_do(
      String language, String words, String article, String topic) throws Exception {
    Story story = BANK.story(language);
    story.play(
        """
        bot: greeting
        customer: %s
        bot: urgent %s.%s
        -- waits in place 1 for %s, urgent (urgent)
        """
            .formatted(words, article, language, topic));

    String steps = story.lastMessage().path("html").textValue();
    assertThat(steps).contains("<ol>", "href=\"tel:+48225550111\"");
    assertThat(steps.indexOf("<ol>"))
        .as("the steps come before anything else that can be pressed")
        .isLessThan(indexOr(steps.indexOf("<a href=\"/"), steps.length()));
  }

  @Test
  void in_danger_that_no_article_is_about_and_is_still_told_where_to_call() throws Exception {
    Visitor visitor = BANK.visitor("en");
    long seq = visitor.say("There are payments on my account that I did not make!");
    JsonNode steps = visitor.awaitEvent(seq + 1);
    assertThat(steps.path("kind").textValue()).isEqualTo("urgent");
    assertThat(steps.path("text").textValue()).contains("+48 22 555 01 11");
    JsonNode waiting = visitor.awaitEvent(seq + 2);
    assertThat(waiting.path("type").textValue()).isEqualTo("handover-requested");
    assertThat(waiting.path("priority").textValue()).isEqualTo("urgent");
  }

  /** As somebody writes in a hurry, or as a telephone sends what it kept while it was offline. */
  @Test
  void in_danger_right_after_asking_for_a_person() throws Exception {
    Visitor visitor = BANK.visitor("en");
    visitor.say("I want to talk to a person");
    visitor.say("My card was stolen");
    assertSafetyStepsAndUrgent(visitor);
  }

  @Test
  void in_danger_and_pressing_the_button_at_once() throws Exception {
    Visitor visitor = BANK.visitor("en");
    visitor.say("My card was stolen");
    visitor.call("handover", Map.of());
    assertSafetyStepsAndUrgent(visitor);
  }

  /** Whichever came first: the log goes on until the customer waits with the urgent. */
  private static void assertSafetyStepsAndUrgent(Visitor visitor) throws Exception {
    String said = "";
    String priority = "";
    for (long seq = 1; !priority.equals("urgent"); seq++) {
      JsonNode event = visitor.awaitEvent(seq);
      said = event.path("kind").asText(said);
      priority = event.path("priority").asText();
    }
    assertThat(said).isEqualTo("urgent");
    assertThat(BANK.signIn("agent").waiting())
        .filteredOn(row -> row.path("conversationId").textValue().equals(visitor.id()))
        .extracting(row -> row.path("priority").textValue())
        .containsExactly("urgent");
  }

  private static int indexOr(int index, int otherwise) {
    return index < 0 ? otherwise : index;
  }

  @Test
  void the_order_is_fair_and_danger_goes_first() throws Exception {
    Story first = waiting("en", "I want to talk to a human", 1);
    Story second = waiting("pl", "Chcę porozmawiać z człowiekiem", 2);
    Story danger = BANK.story("en");
    danger.play(
        """
        bot: greeting
        customer: my card was stolen an hour ago
        bot: urgent stolen-card.en
        -- waits in place 1 for cards, urgent (urgent)
        """);
    Story last = waiting("hu", "Egy emberrel szeretnék beszélni", 4);
    Story laterDanger = BANK.story("pl");
    laterDanger.play(
        """
        bot: greeting
        customer: ukradli mi kartę
        bot: urgent stolen-card.pl
        -- waits in place 2 for cards, urgent (urgent)
        """);

    List<JsonNode> queue = BANK.signIn("agent").waiting();
    assertThat(queue)
        .extracting(row -> row.path("conversationId").textValue())
        .containsExactly(
            danger.visitor().id(),
            laterDanger.visitor().id(),
            first.visitor().id(),
            second.visitor().id(),
            last.visitor().id());
    assertThat(queue)
        .extracting(row -> row.path("position").intValue())
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(place(first)).isEqualTo(3);
  }

  @Test
  void whoever_waits_sees_the_place_change() throws Exception {
    Story first = waiting("en", "agent please", 1);
    Story second = waiting("en", "agent please", 2);
    try (LiveSocket socket = second.visitor().socketAfter(4)) {
      BANK.signIn("agent").claim(first.visitor()).expect(200);
      socket.await("queue", frame -> frame.path("position").intValue() == 1);
    }
  }

  private static Story waiting(String language, String words, int place) throws Exception {
    Story story = BANK.story(language);
    story.play(
        """
        bot: greeting
        customer: %s
        bot: handover
        -- waits in place %d for general (asked)
        """
            .formatted(words, place));
    return story;
  }

  private static int place(Story story) throws Exception {
    Visitor visitor = story.visitor();
    JsonNode answer = visitor.api().get(visitor.path("events") + "?after=4").expect(200).json();
    return answer.path("queue").path("position").intValue();
  }
}
