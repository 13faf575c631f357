package io.okienko.kb.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "my card 4111 1111 1111 1111 fails, my card ••• fails",
    "card 4111-1111-1111-1111, card •••",
    "4111111111111111, •••",
    "card •••• •••• •••• 1111 fails, card ••• fails",
    "PESEL 44051401359?, PESEL •••?",
    "PL61 1090 1014 0000 0712 1981 2874, PL•••",
    "write to jan.kowalski@example.com please, write to ••• please",
    "call +48 600 100 200, call +•••"
  })
  void numbersThatIdentifySomebodyAreBlackedOut(String said, String kept) {
    assertThat(PersonalNumbers.mask(said)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "can I transfer 20 000 zł at once",
    "a loan of 150000 zł for 10 years",
    "is it open on 24.12 until 14:30"
  })
  void amountsAndTimesStay(String said) {
    assertThat(PersonalNumbers.mask(said)).isEqualTo(said);
  }

  /** Whoever wants to keep the server busy gets the same quick answer as everybody. */
  @ParameterizedTest
  @ValueSource(strings = {"@", "1", "a@", "1 ", "a.", "@."})
  void noTextTakesLong(String piece) {
    String longest = piece.repeat(4000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PersonalNumbers.mask(longest));
  }
}
