package io.okienko.bench.history;

import io.okienko.bot.conversation.ConversationId;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Very many conversations of the last two years: seven of ten closed, the others answered by the
 * bot and left. Copies in SQL of two that the product itself wrote, because a million one by one
 * would take hours.
 *
 * @param size how many
 */
record Crowd(int size) {
  private static final int MOST_AT_ONCE = 5_000;
  private static final int PARTS = 10;
  private static final int CLOSED_PARTS = 7;
  private static final Duration YEARS = Duration.ofDays(2 * 365);

  /** Digits of Base64 for URLs in the order of their bytes, in which both databases sort. */
  private static final String DIGITS =
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

  private static final int LEADING_DIGITS = 5;

  Crowd {
    if (size < PARTS || size % (PARTS * Math.min(MOST_AT_ONCE, size / PARTS)) != 0) {
      throw new IllegalArgumentException("a crowd cannot be made of " + size);
    }
  }

  /** Fills a store that is empty. */
  void fill(Bank bank) throws InterruptedException {
    ConversationId left = talk(bank);
    ConversationId closed = talk(bank);
    bank.conversations().close(closed);
    for (int from = 0; from < size; from += atOnce()) {
      copy(bank, isClosed(from) ? closed : left, from, Math.min(from + atOnce(), size));
    }
  }

  /** One of those who were answered and left. */
  ConversationId someoneWhoLeft(RandomGenerator random) {
    int atOnce = atOnce();
    int cycle = random.nextInt(size / (PARTS * atOnce)) * PARTS * atOnce;
    int place = random.nextInt(CLOSED_PARTS * atOnce, PARTS * atOnce);
    return id(cycle + place);
  }

  private static ConversationId talk(Bank bank) throws InterruptedException {
    ConversationId id = bank.open().conversation().id();
    try (Bank.Answer answer = bank.awaitAnswer(id)) {
      bank.customerSays(id);
      answer.await();
    }
    return id;
  }

  private int atOnce() {
    return Math.min(MOST_AT_ONCE, size / PARTS);
  }

  private boolean isClosed(int number) {
    return number / atOnce() % PARTS < CLOSED_PARTS;
  }

  /** Ascending and spread evenly over all that there can be, so that new ones come in between. */
  private ConversationId id(int number) {
    long rest = (long) ((double) number / size * Math.pow(DIGITS.length(), LEADING_DIGITS));
    StringBuilder leading = new StringBuilder();
    for (int i = 0; i < LEADING_DIGITS; i++) {
      leading.append(DIGITS.charAt((int) (rest % DIGITS.length())));
      rest /= DIGITS.length();
    }
    return new ConversationId(leading.reverse() + "%017d".formatted(number));
  }

  /** Like a hash in hexadecimal, and spread like {@link #id}. */
  private String tokenHash(int number) {
    long leading = (long) ((double) number / size * (1L << 32));
    return String.format(Locale.ROOT, "%08x%056x", leading, number);
  }

  private void copy(Bank bank, ConversationId template, int from, int to) {
    bank.database()
        .write(handle -> {
          handle.execute(
              """
              create temporary table newcomer (
                id text not null, hash text not null, age bigint not null)
              """);
          name(handle, from, to);
          copy(handle, "conversation", "id", template);
          copy(handle, "conversation_token", "conversation_id", template);
          copy(handle, "conversation_event", "conversation_id", template);
          handle.execute("drop table newcomer");
          return true;
        });
  }

  private void name(Handle handle, int from, int to) {
    try (PreparedBatch batch = handle.prepareBatch("insert into newcomer values (?, ?, ?)")) {
      for (int number = from; number < to; number++) {
        batch.add(id(number).value(), tokenHash(number), YEARS.toMillis() / size * (size - number));
      }
      batch.execute();
    }
  }

  private static void copy(Handle handle, String table, String key, ConversationId template) {
    List<String> columns = columns(handle, table);
    String values =
        columns.stream().map(column -> value(column, key)).collect(Collectors.joining(", "));
    handle.execute(
        """
        insert into %s (%s) select %s from newcomer cross join %s template where template.%s = ?
        """
            .formatted(table, String.join(", ", columns), values, table, key),
        template.value());
  }

  private static String value(String column, String key) {
    if (column.equals(key)) {
      return "newcomer.id";
    }
    if (column.equals("token_hash")) {
      return "newcomer.hash";
    }
    boolean isTime = column.equals("at") || column.endsWith("_at") || column.endsWith("_since");
    return "template." + column + (isTime ? " - newcomer.age" : "");
  }

  private static List<String> columns(Handle handle, String table) {
    return handle
        .createQuery("select * from " + table + " where 1 = 0")
        .scanResultSet((rows, _) -> names(rows.get().getMetaData()));
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
    }
    return names;
  }
}
