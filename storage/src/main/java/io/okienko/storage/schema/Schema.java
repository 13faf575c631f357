package io.okienko.storage.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables. One history of migrations serves every database. */
public final class Schema {
  private static final int FOR_EVER = -1;

  private Schema() {}

  /**
   * Brings a database up to date; several servers may do so at once.
   *
   * @throws org.flywaydb.core.api.FlywayException when it cannot, or a newer Okienko made it
   */
  public static void migrate(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        // A database of a newer version has migrations that are unknown here: do not touch it.
        .ignoreMigrationPatterns(new String[0])
        .cleanDisabled(true)
        // However long another server is at it.
        .lockRetryCount(FOR_EVER)
        .loggers("slf4j")
        .load()
        .migrate();
  }
}
