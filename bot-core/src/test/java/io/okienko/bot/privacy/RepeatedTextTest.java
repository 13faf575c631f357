package io.okienko.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message that is sent again after an upgrade is known, whatever each version hid in it. */
class RepeatedTextTest {
  private static final SecretMasker MASKER = SecretMasker.load();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "PIN: 1234, please | PIN: 1234, please",
        "I wait in room •••• | I wait in room 12",
        "I wait in room •••• and the PIN: 1234 | I wait in room 12 and the PIN: 1234",
        "order •••• •••• •••• 1112 is late | order 4111111111111112 is late",
        "•••• | 12",
        "a •••• b •••• c | a 1 b 2 c",
      })
  void whatDiffersOnlyInHiddenPlacesIsTheSame(String stored, String sent) {
    assertThat(isSame(stored, sent)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "PIN: •••• | card",
        "PIN: •••• | my PIN: 1234",
        "a •••• b •••• c | a 1 c",
        "ab •••• ba | aba",
        "order •••• •••• •••• 1112 | order 4111111111111119",
        "card | loan",
      })
  void anythingElseIsAnotherText(String stored, String sent) {
    assertThat(isSame(stored, sent)).isFalse();
  }

  private static boolean isSame(String stored, String sent) {
    List<SecretKind> hidden = stored.contains("••••") ? List.of(SecretKind.PASSWORD) : List.of();
    return MASKER.mayBeSame(new MaskedText(stored, hidden), MASKER.mask(sent));
  }
}
