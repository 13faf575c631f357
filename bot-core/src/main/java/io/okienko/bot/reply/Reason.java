package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.understanding.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the bot said what it said, for editors and agents to read.
 *
 * @param rule by which it was decided; null in logs from before it was written down
 * @param intentConfidence 0 to 1
 * @param articleId the article that the decision rests on, if one
 * @param topic what the matter is about that the article is on, absent where that is none
 * @param matchedText the question, the variant or the sentence of the answer that came closest
 * @param matchedTerms words of the customer that were found, as the customer wrote them
 * @param highlights the words of {@code matchedText} that they were found in; none in logs from
 *     before they were written down
 * @param score the search engine's raw score
 * @param confidence 0 to 1, how likely the article is the right one
 * @param threshold what {@code confidence} was held against
 * @param scoreParts what speaks for the article; none in logs from before they were written down
 * @param explanation one plain English sentence
 */
public record Reason(
    @Nullable Rule rule,
    Intent intent,
    double intentConfidence,
    Language language,
    @Nullable String articleId,
    @Nullable String question,
    @Nullable String topic,
    @Nullable String matchedField,
    @Nullable String matchedText,
    List<String> matchedTerms,
    List<String> highlights,
    double score,
    double confidence,
    double threshold,
    List<ScorePart> scoreParts,
    String explanation) {
  public Reason {
    matchedTerms = List.copyOf(matchedTerms);
    highlights = List.copyOf(highlights);
    scoreParts = List.copyOf(scoreParts);
  }
}
