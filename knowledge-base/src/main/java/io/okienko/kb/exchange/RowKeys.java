package io.okienko.kb.exchange;

import io.okienko.kb.editing.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows that name no article a key out of their question, so that a plain list of questions
 * and answers can be imported, and imported again: the same file gets the same keys.
 */
final class RowKeys {
  private final Set<String> knownIds;

  /** How often a key came up in a language: long questions may begin alike. */
  private final Map<String, Integer> uses = new HashMap<>();

  private RowKeys(Set<String> knownIds) {
    this.knownIds = knownIds;
  }

  /**
   * @param knownIds of articles that exist and therefore have a key
   */
  static List<ImportRow> complete(List<ImportRow> rows, Set<String> knownIds) {
    RowKeys keys = new RowKeys(knownIds);
    List<ImportRow> complete = new ArrayList<>(rows.size());
    for (ImportRow row : rows) {
      complete.add(keys.complete(row));
    }
    return complete;
  }

  private ImportRow complete(ImportRow row) {
    String id = text(row.id());
    String question = text(row.question());
    if (!text(row.key()).isEmpty() || knownIds.contains(id) || question.isEmpty()) {
      return row;
    }
    String suffix = Keys.id("", text(row.language()));
    if (id.length() > suffix.length() && id.endsWith(suffix)) {
      return row.withKey(id.substring(0, id.length() - suffix.length()));
    }
    String key = Keys.fromQuestion(question);
    int use = uses.merge(Keys.id(key, text(row.language())), 1, Integer::sum);
    return row.withKey(use == 1 ? key : Keys.alternative(key, use));
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell.strip();
  }
}
