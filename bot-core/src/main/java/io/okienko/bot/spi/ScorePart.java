package io.okienko.bot.spi;

/**
 * One thing that speaks for an article or against it, for people to read who ask why it was found.
 *
 * @param value how much of it there is, 0 to 1, as measured; {@link Kind#LEAD} is negative where
 *     the article is behind another
 * @param share how much it counted: its part of all that speaks for the article and against it, -1
 *     to 1, negative where it speaks against. Without their signs the shares of one article add up
 *     to 1, unless nothing counted
 */
public record ScorePart(Kind kind, double value, double share) {

  /** What is measured. The names stand in logs and in the API: whoever needs another adds one. */
  public enum Kind {
    /** How much of the customer's words the closest question or variant has. */
    COVERAGE,
    /** How much of the closest question's or variant's words the customer said. */
    REVERSE_COVERAGE,
    /** How alike the two are in short runs of characters. */
    CHARACTER_RUNS,
    /** How much of the customer's words is found anywhere in the article. */
    ARTICLE_COVERAGE,
    /** How much of the customer's words one sentence of the answer has. */
    SENTENCE_COVERAGE,
    /** How much of the customer's words is found anywhere in short runs of characters. */
    ARTICLE_CHARACTER_RUNS,
    /** How many telling words of the customer the article has; four or more are 1. */
    SUPPORT,
    /** The search engine's score, as a share of its best score for the question. */
    SEARCH_RANK,
    /** How alike the customer's words and the closest question or variant are in meaning. */
    MEANING,
    /** How nearly those two mean the very same. */
    SAME_MEANING,
    /** How alike the customer's words and the answer are in meaning. */
    ANSWER_MEANING,
    /**
     * How alike the customer's words and all of the article's questions together are in meaning.
     */
    CENTER_MEANING,
    /** Likeness of all of the article's questions together in short runs of characters. */
    CENTER_CHARACTER_RUNS,
    /** How far the article is ahead of the next; 1 where being further ahead says no more. */
    LEAD
  }

  public ScorePart {
    if (!(Math.abs(value) <= 1 && Math.abs(share) <= 1)) {
      throw new IllegalArgumentException(
          kind + " is between -1 and 1, not " + value + " and " + share);
    }
  }
}
