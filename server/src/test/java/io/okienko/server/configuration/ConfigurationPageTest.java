package io.okienko.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The manual's page of settings is made from the settings themselves, so it cannot be out of date.
 * After a change, run this test with {@code -Dokienko.update-docs=true} to write it anew.
 */
final class ConfigurationPageTest {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");

  private static final String HEAD =
      """
      # Configuration

      `./okienko serve --config FILE` reads a YAML file; without one, the defaults hold. An environment variable wins over
      the file. A setting or an `OKIENKO_` variable that does not exist is refused at the start, so that a misspelt one is
      not silently ignored.

      ```yaml
      http:
        port: 8443
        allowedOrigins: [https://www.bank.example]
      bank:
        name: Example Bank
        emergencyPhone: +48 22 555 01 11
      ```

      | setting | environment variable | default | what it is |
      |---|---|---|---|
      """;

  @Test
  void lists_every_setting() throws IOException {
    String page = HEAD + Settings.ALL.stream().map(this::row).collect(Collectors.joining());
    if (Boolean.getBoolean("okienko.update-docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  private String row(Setting<?> setting) {
    String otherwise = setting.defaultText().isEmpty() ? "none" : "`" + setting.defaultText() + "`";
    return "| `%s` | `%s` | %s | %s |%n"
        .formatted(setting.key(), setting.environmentVariable(), otherwise, setting.description());
  }
}
