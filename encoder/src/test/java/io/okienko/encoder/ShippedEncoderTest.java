package io.okienko.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.language.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The encoder that ships with Okienko, as it is. */
class ShippedEncoderTest {
  private static OnnxSentenceEncoder encoder;

  @BeforeAll
  static void load() {
    encoder = Encoders.english();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void whatIsNotSpokenIsNotLoaded() {
    try (LoadedEncoders encoders =
        LoadedEncoders.shipped(List.of(Language.POLISH, Language.CHINESE))) {
      assertThat(encoders.find(Language.CHINESE)).isPresent();
      assertThat(encoders.find(Language.ENGLISH)).isEmpty();
      assertThat(encoders.find(Language.POLISH)).isEmpty();
    }
  }

  @Test
  void givesVectorsOfLengthOne() {
    float[] vector = encoder.encode("How do I block my card?");

    assertThat(vector).hasSize(768);
    assertThat(likeness(vector, vector)).isCloseTo(1, within(1e-5));
  }

  /** A likeness is a sum of products, so what counts half has half the square of the length. */
  @Test
  void theSecondModelCountsHalfOfTheFirst() {
    float[] vector = encoder.encode("How do I block my card?");
    float[] first = Arrays.copyOfRange(vector, 0, 384);
    float[] second = Arrays.copyOfRange(vector, 384, 768);

    assertThat(likeness(first, first)).isCloseTo(2 / 3.0, within(1e-5));
    assertThat(likeness(second, second)).isCloseTo(1 / 3.0, within(1e-5));
  }

  @Test
  void whatMeansTheSameLiesCloserThanWhatSharesWords() {
    float[] asked = encoder.encode("when will the money reach my friend");

    assertThat(likeness(asked, encoder.encode("How long does a transfer take?")))
        .isGreaterThan(likeness(asked, encoder.encode("Will my friend like the colour?")));
  }

  /** In a batch short texts are filled up to the longest, which must not change what they mean. */
  @Test
  void whatIsEncodedAheadMeansWhatItMeansAlone() {
    String shortText = "pin";
    String longText =
        "I have moved to another town and would like the letters to come to my new home";
    try (OnnxSentenceEncoder ahead = Encoders.english()) {
      ahead.encodeAhead(List.of(shortText, longText, "", shortText));

      for (String text : List.of(shortText, longText, "")) {
        assertThat(likeness(ahead.encode(text), encoder.encode(text))).as(text).isGreaterThan(0.97);
        assertThat(likeness(ahead.encode(text), ahead.encode(text))).isCloseTo(1, within(1e-5));
      }
    }
  }

  @Test
  void theSameTextHasTheSameVectorAndNobodyCanSpoilIt() {
    float[] first = encoder.encode("a transfer");
    float[] copy = first.clone();
    first[0] = 42;

    assertThat(encoder.encode("a transfer")).isEqualTo(copy);
  }

  @Test
  void veryLongAndEmptyTextsAreEncodedToo() {
    assertThat(encoder.encode("card ".repeat(4000))).hasSize(768);
    assertThat(encoder.encode("")).hasSize(768);
  }

  private static double likeness(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
