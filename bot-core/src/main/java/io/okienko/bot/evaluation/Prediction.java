package io.okienko.bot.evaluation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one text, beside what would have been right.
 *
 * @param expected what is right, at least one
 * @param said what was put first; absent when nothing was found to say
 * @param confidence 0 to 1, how sure it was of {@code said}
 */
public record Prediction(
    String text, Set<String> expected, @Nullable String said, double confidence) {
  public Prediction {
    expected = Set.copyOf(expected);
    if (expected.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "something is right, and confidence is between 0 and 1, not " + confidence);
    }
  }

  public boolean right() {
    return said != null && expected.contains(said);
  }

  /** All that is right as one name, separated by {@code |} as in the files of questions. */
  public String expectedName() {
    return String.join("|", expected.stream().sorted().toList());
  }
}
