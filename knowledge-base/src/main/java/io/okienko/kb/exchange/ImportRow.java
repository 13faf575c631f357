package io.okienko.kb.exchange;

import io.okienko.kb.article.ArticleStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as a file has it. What is null is not in the file, and stays as it is where the
 * article exists.
 *
 * @param number as in {@link RowError#row}
 * @param errors what could not even be read
 */
record ImportRow(
    int number,
    @Nullable String id,
    @Nullable String key,
    @Nullable String language,
    @Nullable String topic,
    @Nullable Boolean urgent,
    @Nullable ArticleStatus status,
    @Nullable String question,
    @Nullable List<String> variants,
    @Nullable String answer,
    @Nullable String simple,
    List<RowError> errors) {

  static ImportRow unreadable(int number, String message) {
    return new ImportRow(
        number,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new RowError(number, null, message)));
  }

  ImportRow withKey(String newKey) {
    return new ImportRow(
        number, id, newKey, language, topic, urgent, status, question, variants, answer, simple,
        errors);
  }
}
