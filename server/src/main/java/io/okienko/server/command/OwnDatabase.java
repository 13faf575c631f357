package io.okienko.server.command;

import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.ConfigurationSource;
import io.okienko.server.configuration.DataSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option by which a server that is measured gets another database than its own. */
final class OwnDatabase {
  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "An empty PostgreSQL database for the own server, postgresql://HOST/DATABASE, instead of"
              + " SQLite in a folder that is deleted afterwards. OKIENKO_DATA_USER and"
              + " OKIENKO_DATA_PASSWORD sign in.")
  private @Nullable String url;

  /** Empty for SQLite. */
  Optional<DataSettings> read(CommandSpec spec) {
    if (url == null) {
      return Optional.empty();
    }
    DataSettings configured = Configuration.of(ConfigurationSource.of(System.getenv())).data();
    try {
      DataSettings named = DatabaseLocation.of(url, configured).settings();
      if (named.isShared()) {
        return Optional.of(named);
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--database: " + e.getMessage(), e);
    }
    throw new ParameterException(spec.commandLine(), "--database names a PostgreSQL database");
  }
}
