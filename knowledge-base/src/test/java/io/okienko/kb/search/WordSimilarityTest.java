package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSimilarityTest {

  @ParameterizedTest
  @CsvSource({
    "card, card, 1",
    "acount, account, 0.8",
    "tranfser, transfer, 0.8",
    "zablokowalem, zablokowanie, 0.65",
    "bankkartya, kartya, 0.6",
    "crad, card, 0.8",
    "bank, rank, 0",
    "card, cart, 0",
    "1234, 1235, 0",
    "loan, weather, 0"
  })
  void howMuchTwoWordsAreTheSame(String one, String other, double expected) {
    assertThat(WordSimilarity.between(word(one), word(other))).isEqualTo(expected);
    assertThat(WordSimilarity.between(word(other), word(one))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"card, crad, 1", "card, card, 0", "card, care, 1", "card, cards, 1", "abcd, dcba, 3"})
  void swappingNeighboursIsOneEdit(String one, String other, int edits) {
    assertThat(WordSimilarity.distance(one, other)).isEqualTo(edits);
  }

  private static Word word(String text) {
    return Word.of(text, List.of(text), false);
  }
}
