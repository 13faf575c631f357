package io.okienko.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerCalibration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetPrecisionTest {
  private final Map<Language, Double> learnt = new HashMap<>(Map.of(Language.POLISH, 0.6));

  /** Has something to say of the chosen precision alone. */
  private final AnswerCalibration calibration =
      (precision, language) -> precision == 0.9 ? learnt.getOrDefault(language, 0.9) : 0;

  private final TargetPrecision thresholds = new TargetPrecision(calibration, 0.9, 0.12);

  @Test
  void eachLanguageNeedsWhatItsOwnArticlesTell() {
    assertThat(thresholds.of(Language.POLISH)).isEqualTo(new Thresholds(0.6, 0.12));
    assertThat(thresholds.of(Language.HUNGARIAN)).isEqualTo(new Thresholds(0.9, 0.12));
  }

  @Test
  void whatIsLearntLaterCountsFromThenOn() {
    assertThat(thresholds.of(Language.POLISH).answer()).isEqualTo(0.6);

    learnt.put(Language.POLISH, 0.4);

    assertThat(thresholds.of(Language.POLISH).answer()).isEqualTo(0.4);
  }

  /** Where nearly all answers are right, whatever is worth a choice is worth an answer. */
  @Test
  void anAnswerNeverNeedsLessThanAChoice() {
    learnt.put(Language.POLISH, 0.01);

    assertThat(thresholds.of(Language.POLISH)).isEqualTo(new Thresholds(0.12, 0.12));
  }
}
