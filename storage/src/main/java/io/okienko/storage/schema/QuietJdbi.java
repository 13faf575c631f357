package io.okienko.storage.schema;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Jdbi whose failures do not carry what customers wrote into a log. */
public final class QuietJdbi {
  private QuietJdbi() {}

  public static Jdbi of(DataSource database) {
    return Jdbi.create(database)
        .configure(
            StatementExceptions.class,
            exceptions ->
                exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
  }
}
