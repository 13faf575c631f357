package io.okienko.kb.exchange;

import io.okienko.kb.article.ArticleStatus;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of an article in files, in both formats. */
final class Columns {
  static final String ID = "id";
  static final String KEY = "key";
  static final String LANGUAGE = "language";
  static final String TOPIC = "topic";
  static final String URGENT = "urgent";
  static final String STATUS = "status";
  static final String QUESTION = "question";
  static final String VARIANTS = "variants";
  static final String ANSWER = "answer";
  static final String SIMPLE = "simple";

  static final List<String> ALL =
      List.of(ID, KEY, LANGUAGE, TOPIC, URGENT, STATUS, QUESTION, VARIANTS, ANSWER, SIMPLE);

  /** What a new article cannot do without. */
  static final List<String> NEEDED = List.of(LANGUAGE, TOPIC, QUESTION, ANSWER);

  private Columns() {}

  static String text(ArticleStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** Null for a blank text or one that is no status; the reader tells these apart. */
  static @Nullable ArticleStatus status(String text) {
    for (ArticleStatus status : ArticleStatus.values()) {
      if (text(status).equals(text.strip().toLowerCase(Locale.ROOT))) {
        return status;
      }
    }
    return null;
  }
}
