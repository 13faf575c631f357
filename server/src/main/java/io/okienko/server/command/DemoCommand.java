package io.okienko.server.command;

import io.okienko.server.OkienkoServer;
import io.okienko.server.demo.Demo;
import io.okienko.storage.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything with a sample bank. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Starts everything with a sample bank: answers in five languages, staff accounts, the"
            + " bank's pages.")
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The TCP port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "okienko-data/demo",
      description = "Where the demo keeps its conversations (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (port < 1 || port > 65535) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), "--port must be from 1 to 65535, not " + port);
    }
    boolean first = !Files.exists(data.resolve(SqliteDatabase.FILE_NAME));
    createFolder(data);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        first
            ? "okienko: furnishing the sample bank; it learns its articles, which takes a minute or"
                + " two"
            : "okienko: starting the sample bank");
    out.flush();
    Logging.ofDemo(data.resolve("okienko.log"));
    Demo demo = Demo.of(port, data, System.getenv("OKIENKO_DEMO_PASSWORD"));
    OkienkoServer server = demo.start();
    server.closeOnSignal();
    out.println(demo.welcome(server));
    out.flush();
    return OkienkoCommand.KEEP_RUNNING;
  }

  private static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException("cannot use the data folder " + folder, e);
    }
  }
}
