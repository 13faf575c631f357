package io.okienko.server;

import io.okienko.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The real server in a process of its own, so that a test can kill it. */
final class ServerProcess implements AutoCloseable {
  /** What every demo of the tests signs its staff in with. */
  static final String PASSWORD = "only-for-these-tests";

  /** The demo learns its articles: seconds of computing, minutes where many share the machine. */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private static final int LONGEST_STOP_MINUTES = 2;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;
  private final Path output;

  private ServerProcess(Process process, int port, Path output) {
    this.process = process;
    this.port = port;
    this.output = output;
  }

  /** Starts the demo on a free port and waits until it is ready. */
  static ServerProcess startDemo(Path data) throws IOException {
    int port = FreePort.find();
    return start(
        port, Map.of(), "demo", "--port", Integer.toString(port), "--data", data.toString());
  }

  /** Starts the real thing on a free port and waits until it is ready. */
  static ServerProcess startServe(Path data) throws IOException {
    return startServe(data, Map.of());
  }

  /** The same with settings of one's own; unless they say otherwise, it stops at once. */
  static ServerProcess startServe(Path data, Map<String, String> settings) throws IOException {
    int port = FreePort.find();
    Map<String, String> environment = new HashMap<>(settings);
    environment.putIfAbsent("OKIENKO_HTTP_STOP_NOTICE_SECONDS", "0");
    environment.put("OKIENKO_HTTP_PORT", Integer.toString(port));
    return start(port, environment, "serve", "--data", data.toString());
  }

  /** The same where no file can become larger: writing fails as on a disk that is full. */
  static ServerProcess startServeWithSmallDisk(Path data, int largestFileBlocks)
      throws IOException {
    int port = FreePort.find();
    Map<String, String> environment =
        Map.of(
            "OKIENKO_HTTP_PORT", Integer.toString(port), "OKIENKO_UNDERSTANDING_ENCODER", "none");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "ulimit -f \"$0\"; exec \"$@\""));
    command.add(Integer.toString(largestFileBlocks));
    command.addAll(javaCommand("serve", "--data", data.toString()));
    return awaitReady(port, environment, command);
  }

  private static ServerProcess start(int port, Map<String, String> environment, String... arguments)
      throws IOException {
    return awaitReady(port, environment, javaCommand(arguments));
  }

  private static ServerProcess awaitReady(
      int port, Map<String, String> environment, List<String> command) throws IOException {
    Path output = Files.createTempFile("okienko-server", ".log");
    var server = new ServerProcess(run(output, environment, command), port, output);
    try {
      server.awaitReady();
    } catch (RuntimeException e) {
      server.kill(); // nobody else can
      throw e;
    }
    return server;
  }

  /** A stranger to this server. */
  Api api() {
    return Api.of(HTTP, address("/"));
  }

  /**
   * Runs a command line of the product in a process of its own; all it says goes to {@code output}.
   */
  static Process run(Path output, String... arguments) throws IOException {
    return run(output, Map.of(), javaCommand(arguments));
  }

  private static List<String> javaCommand(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+DisableExplicitGC",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.okienko.server.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Process run(Path output, Map<String, String> environment, List<String> command)
      throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().put("OKIENKO_DEMO_PASSWORD", PASSWORD);
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  private void awaitReady() {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(address("/health/ready")).timeout(Duration.ofSeconds(2)).build();
      Awaitility.await("the server to be ready\n" + output)
          .atMost(LONGEST_START)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> isReady(client, request));
    }
  }

  private boolean isReady(HttpClient client, HttpRequest request)
      throws InterruptedException, IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server ended: " + Files.readString(output));
    }
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false; // nobody listens yet
    }
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** SIGTERM, as an operator's stop; gives the exit code. */
  int stop() throws InterruptedException {
    terminate();
    return awaitEnd();
  }

  /** SIGTERM, without waiting for the end. */
  void terminate() {
    process.destroy();
  }

  /** Waits for the end and gives the exit code. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(LONGEST_STOP_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the server did not stop");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.deleteIfExists(output);
  }
}
