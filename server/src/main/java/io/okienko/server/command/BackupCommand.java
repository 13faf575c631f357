package io.okienko.server.command;

import io.okienko.server.configuration.DataSettings;
import io.okienko.storage.DataFolder;
import io.okienko.storage.Database;
import io.okienko.storage.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies everything into one file, also while servers run. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Writes everything as it is at this moment into FILE, also while servers run, and compares"
            + " what arrived.")
final class BackupCommand implements Callable<Integer> {
  @Mixin private ConfigurationOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A SQLite file; replaced if it exists.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Logging.ofTask();
    DataSettings settings = options.read().data();
    settings.requireDatabase();
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    // Written beside and moved, so that a failure half-way leaves an older backup as it was.
    Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
    delete(unfinished);
    try {
      DataFolder.createFile(unfinished);
      write(settings, unfinished);
      requireWhole(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(unfinished);
    }
    spec.commandLine().getOut().println("backed up to " + file);
    return OkienkoCommand.OK;
  }

  /** What still stands in the write-ahead log beside it would be left behind. */
  private static void requireWhole(Path unfinished) throws IOException {
    if (Files.exists(besides(unfinished, "-wal"))) {
      throw new IOException("the backup could not be brought into one file");
    }
  }

  private static void delete(Path unfinished) throws IOException {
    for (String ending : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(besides(unfinished, ending));
    }
  }

  private static Path besides(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  private void write(DataSettings settings, Path unfinished) {
    try (Database source = settings.open();
        Database target = SqliteDatabase.openFile(unfinished)) {
      new TransferRun(spec.commandLine()).run(source, "backup", target);
    }
  }
}
