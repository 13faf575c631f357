package io.okienko.storage.kb;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.spi.UnansweredStore.UnansweredQuestion;
import io.okienko.kb.unanswered.Unanswered;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot could not answer becomes work for editors. */
@OnEveryDatabase
class K04_UnansweredTest {
  @Parameter Databases databases;
  @TempDir Path folder;
  private RealKnowledgeBase bank;
  private Unanswered unanswered;

  @BeforeEach
  void open() {
    bank = new RealKnowledgeBase(databases.open(folder));
    unanswered = bank.services.unanswered();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void the_same_question_in_another_order_and_spelling_is_counted_together() {
    ask("Czy mogę płacić zegarkiem?", Language.POLISH);
    ask("płacić ZEGARKIEM, czy mogę", Language.POLISH);
    ask("czy moge placic zegarkiem??", Language.POLISH);
    ask("Do you sell gold coins?", Language.ENGLISH);
    ask("你们卖金币吗？", Language.CHINESE);
    ask("你们卖金币吗", Language.CHINESE);

    List<UnansweredQuestion> all = unanswered.list(Optional.empty(), 10);

    assertThat(all).extracting(UnansweredQuestion::count).containsExactly(3, 2, 1);
    UnansweredQuestion most = all.getFirst();
    assertThat(most.question()).isEqualTo("czy moge placic zegarkiem??");
    assertThat(most.examples())
        .containsExactly(
            "czy moge placic zegarkiem??",
            "płacić ZEGARKIEM, czy mogę",
            "Czy mogę płacić zegarkiem?");
    assertThat(unanswered.list(Optional.of(Language.CHINESE), 10))
        .extracting(UnansweredQuestion::count)
        .containsExactly(2);
    assertThat(unanswered.list(Optional.empty(), 1)).hasSize(1);
  }

  @Test
  void what_a_customer_wants_forgotten_is_gone_in_every_language_and_the_rest_stays() {
    ask("My name is Jan, card +48 600 100 200?", Language.ENGLISH);
    ask("My name is Jan, card +48 600 100 200?", Language.HUNGARIAN);
    ask("Can I pay by watch?", Language.ENGLISH);
    ask("pay by watch, can I", Language.ENGLISH);

    unanswered.forget("My name is Jan, card +48 600 100 200?");
    unanswered.forget("pay by watch, can I");
    unanswered.forget("never asked");

    assertThat(unanswered.list(Optional.empty(), 10))
        .singleElement()
        .satisfies(left -> assertThat(left.question()).isEqualTo("Can I pay by watch?"))
        .satisfies(left -> assertThat(left.examples()).containsExactly("Can I pay by watch?"));
  }

  @Test
  void a_dismissed_question_is_forgotten_too() {
    ask("My name is Jan", Language.ENGLISH);
    unanswered.dismiss(unanswered.list(Optional.empty(), 1).getFirst().id());

    unanswered.forget("My name is Jan");

    assertThat(
            bank.database.<Integer, RuntimeException>read(handle ->
                handle
                    .createQuery("select count(*) from unanswered_question")
                    .mapTo(Integer.class)
                    .one()))
        .isZero();
  }

  @Test
  void different_questions_stay_apart_and_languages_too() {
    ask("close my account", Language.ENGLISH);
    ask("open my account", Language.ENGLISH);
    ask("account", Language.ENGLISH);
    ask("account", Language.HUNGARIAN);
    ask("???", Language.ENGLISH);
    ask("how do I", Language.ENGLISH);

    assertThat(unanswered.list(Optional.empty(), 10)).hasSize(6);
  }

  @Test
  void five_examples_are_kept_the_latest_first() {
    for (int i = 1; i <= 7; i++) {
      ask("gold coins" + "!".repeat(i), Language.ENGLISH);
    }

    assertThat(unanswered.list(Optional.empty(), 10).getFirst().examples())
        .containsExactly(
            "gold coins!!!!!!!",
            "gold coins!!!!!!",
            "gold coins!!!!!",
            "gold coins!!!!",
            "gold coins!!!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111 - 1111 - 1111 - 1111",
        "4111\u00A01111\u00A01111\u00A01111",
        "４１１１１１１１１１１１１１１１",
        "PL61 1090 1014 0000 0712 1981 2874",
        "+48 600 700 800",
        "85010112345",
        "jan.kowalski@poczta.example",
      })
  void numbers_that_name_somebody_are_never_stored(String number) {
    ask("Why was my payment with " + number + " refused?", Language.ENGLISH);

    UnansweredQuestion stored = unanswered.list(Optional.empty(), 10).getFirst();
    assertThat(stored.question()).matches("Why was my payment with (PL|\\+)?••• refused\\?");
    assertThat(stored.examples()).containsExactly(stored.question());
    assertThat(everyTextInTheDatabase()).noneMatch(text -> text.contains(number));
  }

  @Test
  void amounts_and_years_stay_readable() {
    ask("Can I get 150 000 zł in 2026 for 24 months?", Language.ENGLISH);

    assertThat(unanswered.list(Optional.empty(), 10).getFirst().question())
        .isEqualTo("Can I get 150 000 zł in 2026 for 24 months?");
  }

  @Test
  void a_dismissed_question_comes_back_when_it_is_asked_again() {
    ask("gold coins", Language.ENGLISH);
    ask("gold coins?", Language.ENGLISH);
    long id = unanswered.list(Optional.empty(), 10).getFirst().id();

    assertThat(unanswered.dismiss(id)).isTrue();
    assertThat(unanswered.list(Optional.empty(), 10)).isEmpty();
    assertThat(unanswered.dismiss(4711)).isFalse();

    ask("Gold coins", Language.ENGLISH);
    assertThat(unanswered.list(Optional.empty(), 10))
        .singleElement()
        .satisfies(question -> {
          assertThat(question.id()).isEqualTo(id);
          assertThat(question.count()).isEqualTo(1);
        });
  }

  @Test
  void dismissing_forgets_how_a_question_was_worded() {
    ask("gold coins", Language.ENGLISH);
    ask("gold coins?", Language.ENGLISH);
    unanswered.dismiss(unanswered.list(Optional.empty(), 10).getFirst().id());

    ask("Gold coins!", Language.ENGLISH);

    assertThat(unanswered.list(Optional.empty(), 10).getFirst().examples())
        .containsExactly("Gold coins!");
  }

  @Test
  void customers_words_are_forgotten_in_time() {
    ask("gold coins", Language.ENGLISH);
    ask("silver coins", Language.ENGLISH);
    ask("copper coins", Language.ENGLISH);
    unanswered.dismiss(unanswered.list(Optional.empty(), 10).getFirst().id());
    bank.clock.pass(Duration.ofDays(30));
    Instant then = bank.clock.instant();
    ask("gold coins!", Language.ENGLISH);

    unanswered.forgetAskedBefore(then);

    assertThat(everyTextInTheDatabase())
        .containsExactlyInAnyOrder("gold coins!", "coins gold", "gold coins!");
    UnansweredQuestion left = unanswered.list(Optional.empty(), 10).getFirst();
    assertThat(left.examples()).containsExactly("gold coins!");
    assertThat(left.count()).isEqualTo(2);
    assertThat(unanswered.countSince(then.minus(Duration.ofDays(30).plusHours(1)))).isEqualTo(4);
  }

  @Test
  void writing_the_article_dismisses_the_question() {
    ask("gold coins", Language.ENGLISH);
    long id = unanswered.list(Optional.empty(), 10).getFirst().id();

    bank.services
        .knowledgeBase()
        .create(
            new ArticleDraft(
                null,
                "gold",
                "en",
                "Do you sell gold?",
                List.of(),
                "<p>No.</p>",
                null,
                "general",
                false,
                id),
            "eva");

    assertThat(unanswered.list(Optional.empty(), 10)).isEmpty();
  }

  @Test
  void what_stayed_unanswered_today_is_counted() {
    Instant today = bank.clock.instant();
    ask("gold coins", Language.ENGLISH);
    bank.clock.pass(Duration.ofDays(1));
    ask("gold coins", Language.ENGLISH);
    ask("silver coins", Language.ENGLISH);

    assertThat(unanswered.countSince(today)).isEqualTo(3);
    assertThat(unanswered.countSince(bank.clock.instant().minusSeconds(60))).isEqualTo(2);
  }

  @Test
  void a_very_long_message_is_cut() {
    ask("💳".repeat(4000), Language.ENGLISH);

    assertThat(unanswered.list(Optional.empty(), 10).getFirst().question())
        .isEqualTo("💳".repeat(500) + "…");
  }

  @Test
  void a_message_of_nothing_but_digits_is_masked_as_a_whole() {
    ask("1 ".repeat(2000), Language.ENGLISH);

    assertThat(unanswered.list(Optional.empty(), 10).getFirst().question()).isEqualTo("•••");
  }

  private void ask(String question, Language language) {
    bank.clock.pass(Duration.ofSeconds(1));
    unanswered.record(question, language, bank.clock.instant());
  }

  private List<String> everyTextInTheDatabase() {
    return bank.database.read(handle ->
        handle
            .createQuery(
                """
                select question from unanswered_question
                union all select word_group from unanswered_question
                union all select wording from unanswered_wording
                """)
            .mapTo(String.class)
            .list());
  }
}
