package io.okienko.server.command;

import io.okienko.server.configuration.DataSettings;
import io.okienko.storage.DataFolder;
import io.okienko.storage.Database;
import io.okienko.storage.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills an empty database from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Copies a backup into the configured database, which must be empty, and compares what"
          + " arrived.",
      "Stop the server before. What broke off may simply be run again."
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin private ConfigurationOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "What the command backup wrote.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Logging.ofTask();
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    DataSettings settings = options.read().data();
    try (DataFolder _ = DataFolder.take(settings.folder())) {
      // Opening brings a database up to date; the backup itself stays as it is.
      Path copy = Files.createTempDirectory(settings.folder(), "restore");
      try {
        restore(Files.copy(file, copy.resolve(SqliteDatabase.FILE_NAME)), settings);
      } finally {
        delete(copy);
      }
    }
    return OkienkoCommand.OK;
  }

  private void restore(Path copy, DataSettings settings) {
    try (Database source = SqliteDatabase.openFile(copy);
        Database target = settings.open()) {
      new TransferRun(spec.commandLine()).run(source, file.toAbsolutePath().toString(), target);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path each : files) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }
}
