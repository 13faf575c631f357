package io.okienko.server.bench;

import io.okienko.server.Main;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process of {@code serve}: the same Java, the same options, the same classes as this one. */
final class ServerProcess {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final int OK = 200;

  private final Process process;
  private final Path output;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param environment settings beside those in the file
   * @param more options of Java
   * @param output to which all that it says is appended
   */
  static ServerProcess start(
      Path configuration, Map<String, String> environment, List<String> more, Path output)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(more);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("serve", "--config", configuration.toString()));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("OKIENKO_"));
    builder.environment().putAll(environment);
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    return new ServerProcess(process, output);
  }

  /** Agents such as a debugger's cannot be in two processes at the same address. */
  private static List<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-agent") && !option.startsWith("-javaagent"))
        .toList();
  }

  /**
   * Returns when it lets customers in.
   *
   * @throws IOException when it ended, or takes for ever
   */
  void awaitReady(String address) throws IOException, InterruptedException {
    var ready = URI.create(address + "/health/ready");
    var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
    long end = System.nanoTime() + LONGEST_START.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (!isReady(http, request)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          kill();
          throw new IOException("the server did not start: " + lastWords());
        }
        Thread.sleep(LOOK);
      }
    }
  }

  private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException _) {
      return false; // nobody listens yet
    }
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(output);
    return lines.isEmpty() ? "it said nothing" : lines.getLast();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** SIGTERM: it comes to its end by itself. Returns when it is gone. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** SIGKILL: no handler runs, nothing is flushed. Returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
