package io.okienko.kb.unanswered;

import io.okienko.bot.language.Language;
import io.okienko.kb.spi.UnansweredStore;
import io.okienko.kb.spi.UnansweredStore.UnansweredQuestion;
import io.okienko.kb.text.CleanText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Masks and groups, then stores. */
public final class StoredUnanswered implements Unanswered {
  /** A longer message is cut: its beginning tells an editor what it is about. */
  private static final int MAX_LENGTH = 500;

  private final UnansweredStore store;

  public StoredUnanswered(UnansweredStore store) {
    this.store = store;
  }

  @Override
  public void record(String question, Language language, Instant at) {
    String masked = kept(question);
    if (!masked.isEmpty()) {
      store.add(QuestionGroups.groupOf(masked, language), masked, language, at);
    }
  }

  private static String kept(String question) {
    return shortened(PersonalNumbers.mask(CleanText.ofLine(question)));
  }

  private static String shortened(String question) {
    return question.codePointCount(0, question.length()) <= MAX_LENGTH
        ? question
        : question.substring(0, question.offsetByCodePoints(0, MAX_LENGTH)) + "…";
  }

  @Override
  public List<UnansweredQuestion> list(Optional<Language> language, int limit) {
    return store.list(language, limit);
  }

  @Override
  public boolean dismiss(long id) {
    return store.dismiss(id);
  }

  @Override
  public void forgetAskedBefore(Instant before) {
    store.deleteAskedBefore(before);
  }

  @Override
  public void forget(String question) {
    store.deleteWording(kept(question));
  }

  @Override
  public long countSince(Instant since) {
    return store.countSince(since);
  }
}
