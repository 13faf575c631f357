package io.okienko.server.command;

import io.okienko.storage.DataFolder;
import io.okienko.storage.Database;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Moves an installation to another database. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Copies everything from one database into an empty one, and compares what arrived.",
      "Stop the server before. What broke off may simply be run again.",
      "For PostgreSQL, data.user and data.password are used (OKIENKO_DATA_PASSWORD)."
    })
final class MigrateCommand implements Callable<Integer> {
  @Mixin private ConfigurationOptions options;
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATABASE",
      description = "sqlite:FOLDER or postgresql://HOST/DATABASE")
  private String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATABASE",
      description = "sqlite:FOLDER or postgresql://HOST/DATABASE; empty")
  private String to;

  @Override
  public Integer call() {
    Logging.ofTask();
    DatabaseLocation source = location(from);
    DatabaseLocation target = location(to);
    source.settings().requireDatabase();
    try (DataFolder _ = takeIfOwn(source);
        DataFolder _ = takeIfOwn(target);
        Database reading = source.settings().open();
        Database writing = target.settings().open()) {
      new TransferRun(spec.commandLine()).run(reading, source.shown(), writing);
    }
    return OkienkoCommand.OK;
  }

  /** A server that runs on the folder would write on into what was copied already. */
  private static @Nullable DataFolder takeIfOwn(DatabaseLocation location) {
    return location.settings().isShared() ? null : DataFolder.take(location.settings().folder());
  }

  private DatabaseLocation location(String text) {
    try {
      return DatabaseLocation.of(text, options.read().data());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
