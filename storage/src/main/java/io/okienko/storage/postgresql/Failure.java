package io.okienko.storage.postgresql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What a failure of the database means for whoever asked, told by its SQLSTATE. */
enum Failure {
  /** Others were in the way, and nothing is kept: the same again may well succeed. */
  IN_THE_WAY,
  /** The server at the other end became a standby: another one takes writes now. */
  DEMOTED,
  /** The database is away. */
  AWAY,
  /** All connections are busy. */
  BUSY,
  /** The database is there and refused. */
  REFUSED,
  /** No failure of the database. */
  OTHER;

  /**
   * Serialization failure, deadlock, a lock that took too long, and a unique value that somebody
   * else wrote meanwhile.
   */
  private static final Set<String> RETRIED = Set.of("40001", "40P01", "55P03", "23505");

  /** A server that is stopping, crashed or starting, lets nobody in, or ended an idle session. */
  private static final Set<String> GONE =
      Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "53300", "28P01", "28000", "3D000");

  private static final String READ_ONLY = "25006";

  private static final String CONNECTION_CLASS = "08";

  static Failure of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return of(e);
      }
    }
    return OTHER;
  }

  /** The pool's own failure has no state, and a cause only where no connection could be made. */
  private static Failure of(SQLException e) {
    if (e instanceof SQLTransientConnectionException && e.getCause() == null) {
      return BUSY;
    }
    String state = e.getSQLState();
    if (state == null) {
      return e.getCause() instanceof SQLException cause ? of(cause) : AWAY;
    }
    if (RETRIED.contains(state)) {
      return IN_THE_WAY;
    }
    if (state.equals(READ_ONLY)) {
      return DEMOTED;
    }
    return state.startsWith(CONNECTION_CLASS) || GONE.contains(state) ? AWAY : REFUSED;
  }
}
