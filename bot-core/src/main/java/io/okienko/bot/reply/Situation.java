package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is made on.
 *
 * @param candidates best first
 * @param alsoAsked the answer to a second question in the same message, to be offered beside the
 *     first
 * @param thresholds how sure the bot must be in the language of the message
 * @param topic what the conversation is about so far
 * @param misunderstandings how often in a row the bot did not answer what was asked just before
 * @param inWriting whether telling the customer to call would be of no use to them
 */
record Situation(
    Understanding understanding,
    List<FoundAnswer> candidates,
    @Nullable FoundAnswer alsoAsked,
    Thresholds thresholds,
    String topic,
    int misunderstandings,
    boolean inWriting) {
  Situation {
    candidates = List.copyOf(candidates);
  }

  /** Where no article was looked for. */
  static Situation withoutArticles(
      Understanding understanding,
      Thresholds thresholds,
      String topic,
      int misunderstandings,
      boolean inWriting) {
    return new Situation(
        understanding, List.of(), null, thresholds, topic, misunderstandings, inWriting);
  }

  Language language() {
    return understanding.language();
  }

  Optional<FoundAnswer> best() {
    return candidates.stream().findFirst();
  }

  /** The best candidate that is at least this likely right, and fits. */
  Optional<FoundAnswer> best(double confidence, Predicate<FoundAnswer> fits) {
    return candidates.stream()
        .filter(found -> found.confidence() >= confidence)
        .filter(fits)
        .findFirst();
  }
}
