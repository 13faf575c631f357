package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers and agents go on talking while their server is killed with SIGKILL more than once. They
 * come back and send again what was not accepted; at the end every conversation is whole.
 */
final class C06_KilledAgainAndAgainTest {
  @TempDir private Path folder;

  @Test
  void every_conversation_is_whole_and_goes_on() throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        ServerProcess.run(
            output, "bench", "chaos", "--kills=2", "--connections=8", "--seed=3", "--json");
    if (!process.waitFor(8, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + Files.readString(output));
    }
    String told = Files.readString(output);

    assertThat(process.exitValue()).as(told).isZero();
    JsonNode report =
        Api.MAPPER.readTree(
            told.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
    assertThat(report.path("good").booleanValue()).isTrue();
    assertThat(report.path("kills").intValue()).isEqualTo(2);
    assertThat(report.path("accepted").longValue()).isGreaterThan(8);
    assertThat(report.path("repeated").longValue()).isPositive();
  }
}
