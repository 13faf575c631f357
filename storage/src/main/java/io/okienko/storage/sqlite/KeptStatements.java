package io.okienko.storage.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of a connection prepared for the next time, those used last. For one handle
 * that stays open, on one thread.
 */
final class KeptStatements extends DefaultStatementBuilder {
  private static final int MOST = 64;

  /** By their SQL; a statement that is in use is not in here. */
  private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept == null ? super.create(connection, sql, context) : kept;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (statement instanceof PreparedStatement prepared && !idle.containsKey(sql)) {
      prepared.clearParameters();
      prepared.clearBatch();
      idle.put(sql, prepared);
      dropOldest();
    } else {
      statement.close();
    }
  }

  private void dropOldest() throws SQLException {
    if (idle.size() > MOST) {
      idle.pollFirstEntry().getValue().close();
    }
  }

  /** The connection is closed too, which closes its statements. */
  @Override
  public void close(Connection connection) {
    idle.clear();
  }
}
