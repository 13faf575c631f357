package io.okienko.server.command;

import io.okienko.server.OkienkoServer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the real thing, with an empty knowledge base at first. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Starts the server. Create the first administrator with 'user add NAME --role admin'.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private ConfigurationOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Logging.ofServer();
    var server = OkienkoServer.start(options.read());
    server.closeOnSignal();
    PrintWriter out = spec.commandLine().getOut();
    out.println("Okienko serves " + server.address() + " (Ctrl-C stops it)");
    if (!server.hasStaff()) {
      out.println("Nobody can sign in yet: okienko user add NAME --role admin");
    }
    out.flush();
    return OkienkoCommand.KEEP_RUNNING;
  }
}
