package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GramCountsTest {
  private static final Lexicon LEXICON = new Lexicon();
  private static final GramCounts COUNTS =
      GramCounts.of(List.of(question("blo", "car"), question("car", "fre"), question("car")));

  @Test
  void countsInHowManyQuestionsARunOfCharactersOccurs() {
    assertThat(COUNTS.shared(squares("car"))).isEqualTo(3);
    assertThat(COUNTS.shared(squares("blo"))).isEqualTo(1);
    assertThat(COUNTS.shared(squares("acc"))).isZero();
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
        new AnalysedText("", List.of(), Arrays.stream(grams).map(LEXICON::addGram).toList()),
        Meaning.UNKNOWN);
  }

  private static double[] squares(String gram) {
    int number = LEXICON.addGram(gram).number();
    double[] squares = new double[LEXICON.grams()];
    squares[number] = 1;
    return squares;
  }
}
