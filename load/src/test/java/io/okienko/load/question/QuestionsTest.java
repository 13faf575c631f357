package io.okienko.load.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QuestionsTest {
  private static final List<Question> THREE =
      List.of(
          new Question("en", "How much is a transfer?"),
          new Question("pl", "Ile kosztuje przelew?"),
          new Question("en", "Where is my card?"));

  private static List<String> ask(Questions questions, String language, int times) {
    return Stream.generate(() -> questions.next(language)).limit(times).toList();
  }

  @Test
  void a_file_is_asked_as_it_is_and_then_with_numbers() {
    List<String> asked = ask(Questions.asWritten(THREE, 1), "en", 200);

    assertThat(asked).doesNotHaveDuplicates();
    assertThat(asked.subList(0, 2))
        .containsExactlyInAnyOrder("How much is a transfer?", "Where is my card?");
    assertThat(asked.get(2)).matches(".*\\? 3");
  }

  @Test
  void what_a_server_knows_word_for_word_gets_a_number_from_the_first_on() {
    List<String> asked = ask(Questions.numbered(THREE, 1), "pl", 3);

    assertThat(asked)
        .containsExactly(
            "Ile kosztuje przelew? 1", "Ile kosztuje przelew? 2", "Ile kosztuje przelew? 3");
  }

  @Test
  void the_same_seed_asks_in_the_same_order() {
    assertThat(ask(Questions.asWritten(THREE, 7), "en", 9))
        .isEqualTo(ask(Questions.asWritten(THREE, 7), "en", 9));
  }

  @Test
  void customers_speak_all_languages_there_are() {
    Questions questions = Questions.asWritten(THREE, 1);

    assertThat(Stream.of(0, 1, 2, 3).map(questions::language))
        .containsExactly("en", "pl", "en", "pl");
  }

  @Test
  void without_a_question_there_is_nothing_to_ask() {
    assertThatIllegalArgumentException().isThrownBy(() -> Questions.asWritten(List.of(), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Question("en", " "));
  }
}
