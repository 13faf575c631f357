package io.okienko.storage.transfer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that is copied.
 *
 * @param key the columns of its primary key
 */
record Table(String name, List<String> key) {
  /** All tables that hold something, those that others refer to first. */
  static final List<Table> ALL =
      List.of(
          new Table("staff_account", List.of("username")),
          new Table("staff_session", List.of("token_hash")),
          new Table("staff_passkey", List.of("id")),
          new Table("passkey_challenge", List.of("challenge")),
          new Table("staff_presence", List.of("username")),
          new Table("conversation", List.of("id")),
          new Table("conversation_token", List.of("token_hash")),
          new Table("conversation_event", List.of("conversation_id", "seq")),
          new Table("conversation_note", List.of("id")),
          new Table("customer_window", List.of("conversation_id")),
          new Table("article", List.of("id")),
          new Table("article_revision", List.of("article_id", "revision")),
          new Table("article_publication", List.of("number")),
          new Table("article_publication_count", List.of("only_row")),
          new Table("unanswered_question", List.of("id")),
          new Table("unanswered_wording", List.of("question_id", "wording")),
          new Table("unanswered_count", List.of("hour")),
          new Table("audit_entry", List.of("number")),
          new Table("audit_count", List.of("only_row")));

  /** They have their one row from the beginning. */
  private static final Set<String> COUNTERS = Set.of("article_publication_count", "audit_count");

  Table {
    key = List.copyOf(key);
  }

  /** Whether it has a row also where nothing was ever kept. */
  boolean isCounter() {
    return COUNTERS.contains(name);
  }

  String selectAll() {
    return "select * from " + name;
  }

  String count() {
    return "select count(*) from " + name;
  }

  /** The first rows by key, or those after one. */
  String selectPage(boolean first) {
    String after = first ? "" : " where (%s) > (%s)".formatted(keys(), marks(key.size()));
    return "select * from %s%s order by %s limit ?".formatted(name, after, keys());
  }

  /** Puts a row in, in place of the one that has its key. */
  String upsert(List<String> columns) {
    String updates =
        columns.stream()
            .filter(column -> !key.contains(column))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) values (%s) on conflict (%s) do %s"
        .formatted(
            name,
            String.join(", ", columns),
            marks(columns.size()),
            keys(),
            updates.isEmpty() ? "nothing" : "update set " + updates);
  }

  private String keys() {
    return String.join(", ", key);
  }

  private static String marks(int count) {
    return String.join(", ", java.util.Collections.nCopies(count, "?"));
  }
}
