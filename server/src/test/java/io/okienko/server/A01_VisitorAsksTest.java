package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A visitor asks in words and language of their own, and gets the approved answer, a short choice,
 * or an honest sentence and the offer of a person.
 */
final class A01_VisitorAsksTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  @ParameterizedTest
  @CsvSource({
    "en, Can I freeze my debit card for a few days?, Cards: block and replace",
    "pl, W jaki sposób mogę zablokować swoją kartę?, Karty: blokada i wymiana",
    "hu, Hol lehet letiltani a kártyát?, Kártyák: letiltás és csere",
    "ru, Как можно заблокировать мою карту?, Карты: блокировка и замена",
    "zh, 请问怎样可以停用银行卡？, 银行卡：停用与补换"
  })
  void in_own_words_and_gets_the_approved_answer(String language, String question, String link)
      throws Exception {
    assertNobodyWroteThis(question, "block-card." + language);

    Story story = BANK.story(language);
    story.play(
        """
        bot: greeting
        customer: %s
        bot: answer block-card.%s
        """
            .formatted(question, language));

    JsonNode approved = BANK.stranger().get("/articles/block-card." + language).expect(200).json();
    JsonNode said = story.lastMessage();
    assertThat(said.path("html")).isEqualTo(approved.path("html"));
    assertThat(said.path("text")).isEqualTo(approved.path("text"));
    assertThat(said.path("language").textValue()).isEqualTo(language);
    String page = "/bank/" + language + "/cards";
    assertThat(said.path("html").textValue())
        .contains("<a href=\"" + page + "\"", ">" + link + "</a>", "href=\"tel:+48225550111\"");
    assertThat(BANK.stranger().page(page).expect(200).body())
        .contains("<html lang=\"" + language + "\"");
  }

  /** Otherwise the story would only show that a text is found again. */
  private static void assertNobodyWroteThis(String question, String article) throws Exception {
    JsonNode known = BANK.signIn("editor").api().get("/kb/articles/" + article).expect(200).json();
    assertThat(known.path("question").textValue()).isNotEqualToIgnoringCase(question);
    assertThat(known.path("variants"))
        .noneSatisfy(variant -> assertThat(variant.textValue()).isEqualToIgnoringCase(question));
  }

  @ParameterizedTest
  @CsvSource({"en, card", "pl, karta", "hu, kártya", "ru, карта", "zh, 银行卡"})
  void unclearly_and_gets_a_short_choice(String language, String question) throws Exception {
    Story story = BANK.story(language);
    story.play(
        """
        bot: greeting
        customer: %s
        bot: clarify
        """
            .formatted(question));

    JsonNode said = story.lastMessage();
    assertThat(said.path("choices").size()).isBetween(2, 5);
    assertThat(said.path("language").textValue()).isEqualTo(language);

    String label = said.path("choices").path(0).path("label").textValue();
    story.visitor().say(label);
    JsonNode answer = story.visitor().awaitEvent(said.path("seq").longValue() + 2);
    assertThat(answer.path("kind").textValue()).isIn("answer", "urgent");
    JsonNode approved =
        BANK.stranger().get("/articles/" + answer.path("articleId").textValue()).json();
    assertThat(approved.path("question").textValue()).isEqualTo(label);
  }

  @Test
  void something_unknown_and_is_told_so_and_offered_a_person() throws Exception {
    Story story = BANK.story("en");
    story.play(
        """
        bot: greeting
        customer: Can you recommend a good pizza recipe?
        bot: unknown
        """);

    JsonNode said = story.lastMessage();
    assertThat(said.path("text").textValue()).contains("I do not have an answer");
    assertThat(labels(said)).contains("Talk to a person");
    story.play(
        """
        customer picks: Talk to a person
        bot: handover
        -- waits in place 1 for general (asked)
        """);
  }

  @Test
  void what_was_not_answered_is_listed_with_its_count() throws Exception {
    for (String words :
        List.of("What is the capital of France?", "what is the capital of FRANCE")) {
      BANK.story("en")
          .play(
              """
              bot: greeting
              customer: %s
              bot: unknown
              """
                  .formatted(words));
    }

    Staff editor = BANK.signIn("editor");
    // The customer has the answer first, then it is counted.
    JsonNode listed =
        Awaitility.await()
            .until(
                () -> unanswered(editor, "What is the capital of France?"),
                group -> group.path("count").intValue() == 2);
    assertThat(listed.path("language").textValue()).isEqualTo("en");
    assertThat(listed.path("examples")).hasSize(2);

    editor
        .api()
        .post("/kb/unanswered/" + listed.path("id").asText() + "/dismiss", Map.of())
        .expect(204);
    assertThat(unanswered(editor)).doesNotContain("What is the capital of France?");
  }

  @Test
  void in_another_language_than_the_page_and_is_answered_in_that() throws Exception {
    Story story = BANK.story("en");
    story.play(
        """
        bot: greeting
        customer: Jak mogę zmienić PIN do karty?
        bot: answer change-pin.pl
        customer: How can I change the PIN of my card?
        bot: answer change-pin.en
        """);
  }

  private static JsonNode unanswered(Staff editor, String question) throws Exception {
    JsonNode listed = Api.MAPPER.readTree(unanswered(editor));
    return StreamSupport.stream(listed.path("questions").spliterator(), false)
        .filter(group -> group.path("examples").toString().contains('"' + question + '"'))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static String unanswered(Staff editor) throws Exception {
    return editor.api().get("/kb/unanswered?language=en").expect(200).body();
  }

  private static List<String> labels(JsonNode message) {
    List<String> labels = new ArrayList<>();
    message.path("choices").forEach(choice -> labels.add(choice.path("label").textValue()));
    return labels;
  }
}
