package io.okienko.kb.unanswered;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.UnansweredQuestions;
import io.okienko.kb.spi.UnansweredStore.UnansweredQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The questions that the bot could not answer, grouped for editors to write the missing articles.
 * Card, account and other long numbers and e-mail addresses are masked before anything is stored.
 * Blocking; safe for use by many threads.
 */
public interface Unanswered extends UnansweredQuestions {

  /** Most asked first. */
  List<UnansweredQuestion> list(Optional<Language> language, int limit);

  /**
   * Hides a question until somebody asks it again, and forgets its other wordings.
   *
   * @return false when there is none of that id
   */
  boolean dismiss(long id);

  /**
   * Forgets what customers wrote before then, lest their words outlive the time for which the bank
   * keeps conversations. Questions asked since stay.
   */
  void forgetAskedBefore(Instant before);

  /**
   * Forgets what a customer wrote, if it is among these questions, because they asked for that.
   *
   * @param question as it was recorded, whole
   */
  void forget(String question);

  /** How many questions stayed unanswered since then, dismissed or not. */
  long countSince(Instant since);
}
