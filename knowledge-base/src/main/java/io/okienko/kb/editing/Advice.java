package io.okienko.kb.editing;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.content.AnswerAdvice;
import io.okienko.kb.content.Notice;
import io.okienko.kb.content.SanitizedAnswer;
import io.okienko.kb.content.TextAdvice;
import io.okienko.kb.readability.ReadingLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what an editor may want to look at before publishing. */
final class Advice {
  private final TextAdvice texts;

  Advice(TextAdvice texts) {
    this.texts = texts;
  }

  /**
   * @param simple the answer in plain words, if there is one
   * @param missing languages that the article is not there in yet
   * @param shared what {@link SharedQuestions} says of it
   */
  List<Notice> on(
      ArticleContent content,
      SanitizedAnswer answer,
      @Nullable SanitizedAnswer simple,
      Collection<Language> missing,
      Collection<Notice> shared) {
    List<Notice> notices = new ArrayList<>(shared);
    if (content.variants().isEmpty()) {
      notices.add(
          new Notice(
              Notice.NO_VARIANTS,
              "variants",
              "Customers ask in their own words: add the question in other words, so that the bot"
                  + " recognises it."));
    }
    List<Notice> onAnswer = on(answer, Optional.of(content.language()));
    if (simple != null) {
      // whoever finds the answer hard has the plain words
      onAnswer.removeIf(notice -> notice.code().equals(Notice.HARD_TO_READ));
    }
    notices.addAll(onAnswer);
    if (simple != null) {
      on(simple, Optional.of(content.language()))
          .forEach(notice -> notices.add(notice.in("simple")));
    }
    if (!missing.isEmpty()) {
      notices.add(
          new Notice(
              Notice.MISSING_LANGUAGE_VERSION,
              null,
              "There is no version in these languages yet: %s.".formatted(tags(missing))));
    }
    return notices;
  }

  List<Notice> on(SanitizedAnswer answer, Optional<Language> language) {
    List<Notice> notices = new ArrayList<>();
    if (!answer.removed().isEmpty()) {
      notices.add(
          new Notice(
              Notice.SANITISED,
              "answer",
              "Removed what answers may not contain: %s."
                  .formatted(String.join(", ", answer.removed()))));
    }
    notices.addAll(AnswerAdvice.on(answer.html(), language));
    language.ifPresent(known -> notices.addAll(texts.on(answer.html(), known)));
    language
        .flatMap(known -> ReadingLevel.of(answer.html(), known))
        .filter(level -> !level.isEasy())
        .ifPresent(level -> notices.add(hardToRead(level)));
    return notices;
  }

  private static Notice hardToRead(ReadingLevel level) {
    return new Notice(
        Notice.HARD_TO_READ,
        "answer",
        String.format(
            Locale.ROOT,
            "It reads like a newspaper (%.1f, up to %.1f reads easily): shorter sentences and"
                + " everyday words would help, or a second version in plain words.",
            level.value(),
            level.measure().limit()));
  }

  private static String tags(Collection<Language> languages) {
    return String.join(", ", languages.stream().map(Language::tag).toList());
  }
}
