package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private final TextAnalysis analysis = new TextAnalysis("pl");
  private final Lexicon lexicon = analysis.lexicon();

  @Test
  void givesTextsOneAndTheSameWord() {
    Word inOne = last(analysis.read("zablokować kartę"));
    Word inOther = last(analysis.read("zgubiłem kartę"));

    assertThat(inOther).isSameAs(inOne);
  }

  @Test
  void keepsWordsApartThatAreOnlySpeltAlike() {
    assertThat(last(analysis.read("karte"))).isNotEqualTo(last(analysis.read("kartę")));
  }

  @Test
  void numbersWordsAndRunsOfCharactersFromZero() {
    AnalysedText text = analysis.read("karta do konta, karta do domu");

    assertThat(text.words()).extracting(Word::number).containsExactly(0, 1, 2, 0, 1, 3);
    assertThat(lexicon.words()).isEqualTo(4);
    assertThat(text.grams())
        .extracting(Gram::number)
        .containsExactlyElementsOf(IntStream.range(0, lexicon.grams()).boxed().toList());
  }

  @Test
  void keepsNothingOfAQuestion() {
    analysis.read("karta");

    AnalysedText question = analysis.analyse("karta płatnicza");

    assertThat(question.words()).extracting(Word::number).containsOnly(Word.UNKNOWN);
    assertThat(question.grams())
        .filteredOn(gram -> gram.number() != Gram.UNKNOWN)
        .extracting(Gram::text)
        .containsExactly("kar", "art", "rta", "karta");
    assertThat(lexicon.words()).isEqualTo(1);
    assertThat(lexicon.grams()).isEqualTo(4);
  }

  @Test
  void findsItsWordsByTheirForms() {
    Word one = last(analysis.read("kartę"));
    Word other = last(analysis.read("karte"));

    assertThat(lexicon.listWords("karte")).containsExactly(one, other);
    assertThat(lexicon.listWords("kartę")).isEmpty();
  }

  private static Word last(AnalysedText text) {
    return text.words().getLast();
  }
}
