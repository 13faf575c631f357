package io.okienko.server.command;

import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.ConfigurationSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command finds the installation it works on. */
final class ConfigurationOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The configuration, YAML (docs/configuration.md). Without it, the defaults and the"
              + " environment.")
  private @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder, instead of the configured one.")
  private @Nullable Path data;

  Configuration read() {
    var source =
        file == null
            ? ConfigurationSource.of(System.getenv())
            : ConfigurationSource.of(file, System.getenv());
    Configuration configuration = Configuration.of(source);
    return data == null ? configuration : configuration.withDataFolder(data);
  }
}
