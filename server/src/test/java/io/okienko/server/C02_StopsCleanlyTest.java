package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping by signal drains and ends; starting again goes on with the same data. */
final class C02_StopsCleanlyTest {
  @TempDir private Path data;

  @Test
  void sigterm_ends_the_server_and_it_starts_again() throws Exception {
    try (var server = ServerProcess.startDemo(data)) {
      int exitCode = server.stop();
      assertThat(exitCode).as("ended by its own hand on SIGTERM (128 + 15)").isEqualTo(143);
      assertThat(server.output()).doesNotContain("Exception");
    }
    try (var server = ServerProcess.startDemo(data)) {
      assertThat(server.output()).contains("agent", "editor", "supervisor", "admin");
    }
  }
}
