package io.okienko.kb.spi;

import io.okienko.bot.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps questions that were not answered, grouped by what they mean, with counts. Changes return
 * once durable.
 */
public interface UnansweredStore {

  /**
   * Counts a question; one that was dismissed is counted anew.
   *
   * @param group equal for questions that count as the same
   * @param question as the customer wrote it
   */
  void add(String group, String question, Language language, Instant at);

  /** Most asked first, without dismissed ones; of one language, or of all. */
  List<UnansweredQuestion> list(Optional<Language> language, int limit);

  /** How many questions were added since the hour of that instant; looks back 31 days at most. */
  long countSince(Instant since);

  /**
   * Hides a question until it is asked again, and deletes its wordings; false when there is none of
   * that id.
   */
  boolean dismiss(long id);

  /**
   * Deletes what customers wrote before that instant: wordings, and with them the questions that
   * nobody has asked since. Counts stay.
   */
  void deleteAskedBefore(Instant before);

  /**
   * Deletes a wording, in every language; a question that shows it shows another one from then on,
   * and goes where there is none.
   */
  void deleteWording(String wording);

  /**
   * @param examples different wordings, at most 5, latest first
   */
  record UnansweredQuestion(
      long id,
      String question,
      Language language,
      int count,
      Instant lastAskedAt,
      List<String> examples) {
    public UnansweredQuestion {
      examples = List.copyOf(examples);
    }
  }
}
