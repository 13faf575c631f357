package io.okienko.server.command;

import io.okienko.server.bench.StartCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the file with which the next starts are quick; the packaging and the launcher call it. */
@Command(
    name = "start-cache",
    mixinStandardHelpOptions = true,
    description =
        "Rehearses a start with the sample bank and writes what Java learnt of it to FILE, for"
            + " -XX:AOTCache=FILE. To be made anew with each new version.")
final class StartCacheCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.ofTask();
    StartCache.write(file, line -> OkienkoCommand.tell(spec.commandLine().getErr(), line));
    return OkienkoCommand.OK;
  }
}
