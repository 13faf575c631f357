package io.okienko.kb.editing;

import io.okienko.bot.language.Language;
import io.okienko.kb.content.Notice;
import io.okienko.kb.spi.ArticleStore;
import io.okienko.kb.spi.ArticleStore.ArticleQuestion;
import io.okienko.kb.text.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells editors which question or other way to ask another published article has too: customers
 * would get now the one answer, now the other.
 */
final class SharedQuestions {
  private static final String QUESTION = "question";

  private final ArticleStore store;

  SharedQuestions(ArticleStore store) {
    this.store = store;
  }

  /**
   * One notice for each article that has any of it: of the question where the article has that.
   *
   * @param id of the article that has the question, which is no other one than itself
   */
  List<Notice> of(
      Optional<String> id, Language language, String question, Collection<String> variants) {
    Map<String, String> fields = fieldsByLetters(question, variants);
    if (fields.isEmpty()) {
      // Nothing is asked yet, as where only an answer is previewed, with every pause in writing.
      return List.of();
    }
    return store.listPublishedQuestions(language).stream()
        .filter(other -> id.filter(other.articleId()::equals).isEmpty())
        .flatMap(other -> sharedWith(other, fields).stream())
        .toList();
  }

  /** Where the article asks what; a way to ask that only repeats the question counts as that. */
  private static Map<String, String> fieldsByLetters(String question, Collection<String> variants) {
    Map<String, String> fields = new HashMap<>();
    variants.forEach(variant -> fields.put(Folding.lettersOf(variant), "variants"));
    fields.put(Folding.lettersOf(question), QUESTION);
    fields.remove("");
    return fields;
  }

  private static Optional<Notice> sharedWith(ArticleQuestion other, Map<String, String> fields) {
    return Stream.concat(Stream.of(other.question()), other.variants().stream())
        .flatMap(wording -> noticeOf(other, wording, fields).stream())
        .min(Comparator.comparing(notice -> !QUESTION.equals(notice.field())));
  }

  private static Optional<Notice> noticeOf(
      ArticleQuestion other, String wording, Map<String, String> fields) {
    return Optional.ofNullable(fields.get(Folding.lettersOf(wording)))
        .map(field -> notice(other, wording, field));
  }

  private static Notice notice(ArticleQuestion other, String wording, String field) {
    return new Notice(
        Notice.SAME_QUESTION,
        field,
        "Another published article (%s) has this question already: \"%s\"."
            .formatted(other.articleId(), wording),
        other.articleId());
  }
}
