package io.okienko.bot.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.spi.SentenceEncoder;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JuryTest {
  private static final SentenceEncoder EVERYTHING_IS_ALIKE = _ -> new float[] {1, 0};

  @Test
  void withoutAnEncoderWordsDecideHoweverManyTextsThereAre() {
    assertThat(Jury.of(examples(4000, 5, null))).isEqualTo(new Jury(true, false, false));
  }

  @Test
  void fewTextsAreJudgedByAll() {
    assertThat(Jury.of(examples(400, 5, EVERYTHING_IS_ALIKE)))
        .isEqualTo(new Jury(true, true, true));
  }

  @Test
  void manyCategoriesAreTooMuchMeaningForMaximumEntropy() {
    assertThat(Jury.of(examples(1001, 100, EVERYTHING_IS_ALIKE)))
        .isEqualTo(new Jury(true, false, true));
  }

  @Test
  void manyTextsAreTooMuchForMaximumEntropy() {
    assertThat(Jury.of(examples(3001, 100, EVERYTHING_IS_ALIKE)))
        .isEqualTo(new Jury(false, false, true));
  }

  @Test
  void whoDoesNotTakePartGoesByNothing() {
    assertThat(Jury.of(examples(3001, 5, EVERYTHING_IS_ALIKE)))
        .isEqualTo(new Jury(false, false, true));
  }

  @Test
  void thoseWhoLearnFromAPartAreTheSame() {
    List<Example> examples = examples(3200, 4, EVERYTHING_IS_ALIKE);
    Jury jury = Jury.of(examples);

    assertThat(HeldOut.of(examples, jury))
        .isNotEmpty()
        .allMatch(each -> each.opinion().judged().size() == 2);
  }

  private static List<Example> examples(
      int count, int categories, @Nullable SentenceEncoder encoder) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Example(ReadText.of("category " + i % categories, encoder), "c" + i % categories))
        .toList();
  }
}
