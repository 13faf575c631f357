package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GramCountsTest {
  private static final GramCounts COUNTS =
      GramCounts.of(List.of(question("blo", "car"), question("car", "fre"), question("car")));

  @Test
  void countsInHowManyQuestionsARunOfCharactersOccurs() {
    assertThat(COUNTS.count("car")).isEqualTo(3);
    assertThat(COUNTS.count("blo")).isEqualTo(1);
    assertThat(COUNTS.count("acc")).isZero();
  }

  /** In an empty knowledge base every run is as telling as can be, and weighs 1. */
  @Test
  void theNormIsTheLengthOfTheWeightedCounts() {
    assertThat(COUNTS.norm(Vocabulary.EMPTY)).isCloseTo(Math.sqrt(11), within(1e-9));
  }

  @Test
  void noQuestionHasNoLength() {
    assertThat(GramCounts.of(List.of()).norm(Vocabulary.EMPTY)).isZero();
  }

  private static Phrase question(String... grams) {
    return Phrase.of(
        MatchedField.QUESTION,
        new AnalysedText("", List.of(), Set.copyOf(Arrays.asList(grams))),
        Meaning.UNKNOWN);
  }
}
