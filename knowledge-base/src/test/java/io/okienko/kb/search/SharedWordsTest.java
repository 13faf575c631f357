package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedWordsTest {
  private final TextAnalysis analysis = new TextAnalysis("pl");
  private final SharedWords shared = new SharedWords();

  @Test
  void leavesTextsAsTheyAre() {
    AnalysedText text = analysis.analyse("Jak zablokować kartę?");

    assertThat(shared.share(text)).isEqualTo(text);
  }

  @Test
  void givesTextsOneAndTheSameWord() {
    Word inOne = last(shared.share(analysis.analyse("zablokować kartę")));
    Word inOther = last(shared.share(analysis.analyse("zgubiłem kartę")));

    assertThat(inOther).isSameAs(inOne);
  }

  @Test
  void keepsWordsApartThatAreOnlySpeltAlike() {
    assertThat(last(shared.share(analysis.analyse("karte"))))
        .isNotEqualTo(last(shared.share(analysis.analyse("kartę"))));
  }

  private static Word last(AnalysedText text) {
    return text.words().getLast();
  }
}
