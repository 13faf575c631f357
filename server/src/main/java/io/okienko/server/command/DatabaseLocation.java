package io.okienko.server.command;

import io.okienko.server.configuration.DataSettings;
import io.okienko.storage.postgresql.PostgresqlAddress;
import java.nio.file.Path;

/**
 * A database as it is named on the command line.
 *
 * @param shown without anything secret
 */
record DatabaseLocation(DataSettings settings, String shown) {
  private static final String SQLITE = "sqlite:";
  private static final String POSTGRESQL = "postgresql:";

  /**
   * @param text {@code sqlite:} and a data folder, or the URL of a PostgreSQL database
   * @param configured whose user and password are used for PostgreSQL
   * @throws IllegalArgumentException when it is neither
   */
  static DatabaseLocation of(String text, DataSettings configured) {
    if (text.startsWith(SQLITE) && text.length() > SQLITE.length()) {
      Path folder = Path.of(text.substring(SQLITE.length())).toAbsolutePath().normalize();
      return new DatabaseLocation(DataSettings.ofFolder(folder), SQLITE + folder);
    }
    String url = text.startsWith(POSTGRESQL) ? "jdbc:" + text : text;
    if (!url.startsWith(PostgresqlAddress.PREFIX)) {
      throw new IllegalArgumentException(
          "a database is sqlite:FOLDER or postgresql://HOST/DATABASE, not '" + text + "'");
    }
    var settings =
        new DataSettings(
            configured.folder(),
            url,
            configured.user(),
            configured.password(),
            configured.mostConnections());
    return new DatabaseLocation(settings, settings.shownUrl());
  }
}
