package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers, agents and editors at a real browser, on the real server. What they do stands in
 * {@code accessibility/checks/journey.story.ts}.
 */
final class B01_BrowserJourneyTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  private static final Path WEB_FRONT =
      Path.of("").toAbsolutePath().resolveSibling("accessibility");
  private static final int LONGEST_MINUTES = 15;

  @TempDir private Path folder;

  /** The journeys' editor publishes an answer that other stories do not reckon with. */
  @AfterEach
  void leave_the_sample_bank_as_it_was() throws Exception {
    Api editor = BANK.signIn("editor").api();
    JsonNode written =
        editor.get("/kb/articles?language=en&q=safe%20deposit%20boxes").expect(200).json();
    for (JsonNode article : written.path("articles")) {
      editor.delete("/kb/articles/" + article.path("id").textValue()).expect(204);
    }
  }

  @Test
  void M05_U15_everybody_comes_to_their_end_and_takes_the_conversation_along() throws Exception {
    Path output = folder.resolve("journey.txt");
    Process journey = start(output);
    try {
      assertThat(journey.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES))
          .as(() -> "the journeys end\n" + read(output))
          .isTrue();
    } finally {
      journey.descendants().forEach(ProcessHandle::destroyForcibly);
      journey.destroyForcibly();
    }
    assertThat(journey.exitValue()).as(read(output)).isZero();
    assertThat(read(output)).as("the journeys were made").contains("5 passed");
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process start(Path output) throws IOException {
    Path vitest = WEB_FRONT.resolve("node_modules/vitest/vitest.mjs");
    assertThat(vitest).as("the web front's tools; 'npm ci' in %s brings them", WEB_FRONT).exists();
    var builder =
        new ProcessBuilder(
            "node", vitest.toString(), "run", "--config", "checks/journey.config.ts");
    builder.directory(WEB_FRONT.toFile());
    builder.environment().put("NO_COLOR", "1");
    builder.environment().put("OKIENKO_ADDRESS", BANK.address().toString());
    builder.environment().put("OKIENKO_PASSWORD", ServerProcess.PASSWORD);
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }
}
