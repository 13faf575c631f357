package io.okienko.storage.transfer;

import io.okienko.bot.digest.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds, in two numbers that are equal where the content is: how many rows, and the
 * sum of their SHA-256 digests. A sum, because databases sort text differently.
 */
record TableDigest(long rows, BigInteger sum) {
  private static final int ROWS_AT_ONCE = 500;

  static TableDigest of(Table table, Handle handle) {
    var digest = new Running();
    handle
        .createQuery(table.selectAll())
        .setFetchSize(ROWS_AT_ONCE)
        .map((row, _) -> Row.read(row))
        .useIterator(rows -> rows.forEachRemaining(digest::add));
    return new TableDigest(digest.rows, digest.sum);
  }

  private static final class Running {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private final MessageDigest sha = Sha256.begin();
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    /** By the columns' names, whose order may differ. */
    void add(Row row) {
      var byName = new TreeMap<String, @Nullable Object>();
      for (int i = 0; i < row.columns().size(); i++) {
        byName.put(row.columns().get(i), row.values().get(i));
      }
      byName.forEach((column, value) -> {
        feed(column);
        feed(value == null ? "null" : value.getClass().getSimpleName() + ':' + value);
      });
      rows++;
      sum = sum.add(new BigInteger(1, sha.digest())).mod(MODULUS);
    }

    /** With its length, so that no two rows read alike. */
    private void feed(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      sha.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
      sha.update((byte) ':');
      sha.update(bytes);
    }
  }
}
