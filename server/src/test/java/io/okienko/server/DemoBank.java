package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.server.demo.Demo;
import io.okienko.testing.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The sample bank with its real server, started once for all stories of a test run and called over
 * HTTP and sockets only. After each story its visitors leave, so that the queue is empty again, and
 * whatever the server logged as an error fails the story.
 */
final class DemoBank implements BeforeAllCallback, AfterEachCallback {
  private final List<Visitor> visitors = new ArrayList<>();
  private Running running;

  private record Running(OkienkoServer server, HttpClient http, Path data, LoggedErrors errors)
      implements AutoCloseable {
    static Running start() {
      try {
        Path data = Files.createTempDirectory("okienko-stories");
        LoggedErrors errors = LoggedErrors.listen();
        OkienkoServer server = Demo.of(0, data, ServerProcess.PASSWORD).start();
        var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        return new Running(server, http, data, errors);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      http.shutdownNow();
      server.close();
      Folders.delete(data);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(DemoBank.class))
            .getOrComputeIfAbsent(Running.class, _ -> Running.start(), Running.class);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (Visitor visitor : visitors) {
      visitor.call("close", Map.of()).expect(200);
    }
    visitors.clear();
    assertThat(running.errors().take()).as("logged as errors").isEmpty();
  }

  URI address() {
    return URI.create(running.server().address());
  }

  Path data() {
    return running.data();
  }

  Api stranger() {
    return Api.of(running.http(), address());
  }

  /** Somebody new opens the chat window. */
  Visitor visitor(String language) throws IOException, InterruptedException {
    Visitor visitor = Visitor.open(stranger(), language);
    visitors.add(visitor);
    return visitor;
  }

  /** Somebody new, whose conversation is told as a script. */
  Story story(String language) throws IOException, InterruptedException {
    return new Story(this, visitor(language));
  }

  /** Somebody of the bank signs in. */
  Staff signIn(String username) throws IOException, InterruptedException {
    return Staff.signIn(stranger(), username);
  }
}
