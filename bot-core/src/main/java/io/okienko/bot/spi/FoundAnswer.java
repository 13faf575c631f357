package io.okienko.bot.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published answer with the reason why it was found.
 *
 * @param key the same in all languages' versions of the article
 * @param html sanitised
 * @param text the plain form of {@code html}
 * @param simple the answer in plain words, where the article has it
 * @param urgent whether it is about money or identity in danger now
 * @param score the search engine's raw score
 * @param confidence 0 to 1, how likely this is the right answer
 * @param matchedField {@code question}, {@code variant} or {@code answer}
 * @param matchedText the question, the variant or the sentence of the answer that came closest
 * @param matchedTerms words of the customer that were found, as the customer wrote them
 * @param highlights the words of {@code matchedText} that they were found in, as they stand there
 * @param scoreParts what speaks for the article and against it; what was not found at all is left
 *     out
 */
public record FoundAnswer(
    String articleId,
    String key,
    String question,
    String html,
    String text,
    @Nullable SimpleVersion simple,
    String topic,
    boolean urgent,
    double score,
    double confidence,
    String matchedField,
    String matchedText,
    List<String> matchedTerms,
    List<String> highlights,
    List<ScorePart> scoreParts) {
  public FoundAnswer {
    matchedTerms = List.copyOf(matchedTerms);
    highlights = List.copyOf(highlights);
    scoreParts = List.copyOf(scoreParts);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is between 0 and 1, not " + confidence);
    }
  }

  /** The same, found with another probability of being right. */
  public FoundAnswer withConfidence(double changed) {
    return new FoundAnswer(
        articleId,
        key,
        question,
        html,
        text,
        simple,
        topic,
        urgent,
        score,
        changed,
        matchedField,
        matchedText,
        matchedTerms,
        highlights,
        scoreParts);
  }
}
