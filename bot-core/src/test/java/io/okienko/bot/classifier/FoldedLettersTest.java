package io.okienko.bot.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedLettersTest {

  @Test
  void foldsEveryCharacterAsTheLongWayDoes() {
    for (int c = Character.MIN_VALUE; c < 0x3000; c++) {
      assertFoldedAlike("kartę " + (char) c + "Ł");
    }
  }

  /** What stands beside a character must make no difference. */
  @Test
  void foldsCharactersInAnyOrder() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(12, 0, 0x600).forEach(c -> text.append((char) c));
      assertFoldedAlike(text.toString());
    }
  }

  @Test
  void takesTheTableForLettersOfEurope() {
    assertThat(FoldedLetters.fold("Zgubiłem KARTĘ, őű! Где Ёж?"))
        .isEqualTo("zgubilem karte, ou! где еж?");
  }

  @Test
  void leavesOtherTextToTheLongWay() {
    assertThat(FoldedLetters.fold("銀行")).isNull();
    assertThat(FoldedLetters.fold("e\u0301")).isNull();
    assertThat(FoldedLetters.fold("ΟΔΟΣ")).isNull();
  }

  private static void assertFoldedAlike(String text) {
    assertThat(TextFeatures.fold(text)).isEqualTo(TextFeatures.foldAny(text));
  }
}
