package io.okienko.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every text, tried on many that nobody thought of. A seed tells how to see it
 * again.
 */
class SecretMaskerPropertiesTest {
  private static final SecretMasker MASKER = SecretMasker.load();
  private static final int TEXTS = 100;

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void maskingAgainFindsNothing(long seed) {
    RandomTexts random = new RandomTexts(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = i % 4 == 0 ? random.chars() : random.text();
      String masked = MASKER.mask(text).value();
      assertThat(MASKER.mask(masked)).as(text).isEqualTo(new MaskedText(masked, List.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTextIsChangedWhereSomethingIsHiddenAndOnlyThere(long seed) {
    RandomTexts random = new RandomTexts(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = random.text().replace("•", "");
      MaskedText masked = MASKER.mask(text);
      assertThat(masked.value().equals(text)).as(text).isEqualTo(masked.hidden().isEmpty());
      standsIn(text, kept(masked.value()));
    }
  }

  /** What stands before, between and after the masks. */
  private static List<String> kept(String masked) {
    return List.of(masked.split("•••• •••• •••• \\d{4}|••••", -1));
  }

  private static void standsIn(String text, List<String> kept) {
    assertThat(text).startsWith(kept.getFirst()).endsWith(kept.getLast());
    int at = 0;
    for (String piece : kept) {
      at = text.indexOf(piece, at);
      assertThat(at).as(piece).isNotNegative();
      at += piece.length();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noCardSurvivesHoweverItIsWritten(long seed) {
    RandomTexts random = new RandomTexts(seed);
    for (int i = 0; i < TEXTS; i++) {
      String card = random.card();
      String written = random.written(card);
      MaskedText masked = MASKER.mask("Karta " + written + ", proszę 😀");
      assertThat(masked)
          .as(written)
          .isEqualTo(
              new MaskedText(
                  "Karta •••• •••• •••• " + card.substring(12) + ", proszę 😀",
                  List.of(SecretKind.CARD_NUMBER)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noCardSurvivesBetweenOtherNumbers(long seed) {
    RandomTexts random = new RandomTexts(seed);
    for (int i = 0; i < TEXTS; i++) {
      String card = random.card();
      String byFours = card.replaceAll("(\\d{4})(?=\\d)", "$1-");
      String before = random.oneOf(List.of("1 ", "77 ", "600 100 200 ", "12345678 "));
      String after = random.oneOf(List.of(" 12 27", " 123", " 600 100 200"));
      assertThat(MASKER.mask(before + byFours + after).value())
          .as(before + byFours + after)
          .doesNotContain(byFours.substring(0, 14));
    }
  }

  /**
   * Every look at the text counts, so no machine is too slow for this test. Twice the text may take
   * twice the looks and no more.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1234 ",
        "4111 1111 1111 1111 ",
        "4111111111111111 ",
        "pin ",
        "pin:",
        "pin is ",
        "password:",
        "password is a1",
        "my password ",
        "is my ",
        "密码",
        "密码是",
        "PL61",
        "PL61 ",
        "PL61109010140000071219812874 ",
        "•••• ",
        "pin 1 2 3 4 ",
        "пароль a@",
        "a",
        "\n",
        "4-",
        "12345678-12345678-",
        "1234 is my pin ",
        ":",
        "code from the text message code ",
        "\u200b"
      })
  void noTextTakesLongerThanItsLength(String piece) {
    long once = looks(piece.repeat(5_000 / piece.length()));
    long twice = looks(piece.repeat(10_000 / piece.length()));
    assertThat(once).isPositive().isLessThan(5_000 * 150);
    assertThat(twice).isLessThan(2 * once + once / 10 + 1_000);
  }

  private static long looks(String text) {
    CountingText cards = new CountingText(text);
    new CardNumbers(CardIssuers.load()).find(cards);
    CountingText spoken = new CountingText(text);
    SpokenSecrets.load().find(spoken);
    return cards.looks() + spoken.looks();
  }
}
