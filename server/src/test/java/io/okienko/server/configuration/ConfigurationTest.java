package io.okienko.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationTest {
  @TempDir private Path folder;

  private Configuration read(String yaml, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("okienko.yaml"), yaml);
    return Configuration.of(ConfigurationSource.of(file, environment));
  }

  @Test
  void without_a_file_the_defaults_are_safe() {
    var configuration = Configuration.of(ConfigurationSource.of(Map.of()));
    assertThat(configuration.http().host()).isEqualTo("127.0.0.1");
    assertThat(configuration.http().allowedOrigins()).isEmpty();
    assertThat(configuration.http().secureCookies()).isTrue();
    assertThat(configuration.allowedLinkHosts()).isEmpty();
    assertThat(configuration.sample()).isEqualTo(Configuration.Sample.NONE);
  }

  @Test
  void the_environment_wins_over_the_file_and_the_file_over_the_defaults() throws IOException {
    var configuration =
        read(
            """
            http:
              port: 9000
              host: 0.0.0.0
            languages: [pl, en]
            """,
            Map.of("OKIENKO_HTTP_PORT", "9001"));
    assertThat(configuration.http().port()).isEqualTo(9001);
    assertThat(configuration.http().host()).isEqualTo("0.0.0.0");
    assertThat(configuration.languages()).containsExactly(Language.POLISH, Language.ENGLISH);
  }

  @Test
  void a_setting_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> read("http:\n  secureCookie: false\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("http.secureCookie");
  }

  @Test
  void a_value_that_makes_no_sense_is_named_with_what_is_expected() {
    assertThatThrownBy(() -> read("http:\n  port: many\n", Map.of()))
        .hasMessage("the setting http.port must be a whole number from 1 to 65535, not 'many'");
    assertThatThrownBy(() -> read("languages: [xx]\n", Map.of())).hasMessageContaining("xx");
    assertThatThrownBy(() -> read("understanding:\n  answer: 0.2\n  clarify: 0.5\n", Map.of()))
        .hasMessageContaining("understanding.clarify");
  }

  @Test
  void a_file_that_is_not_yaml_is_told_in_one_line() {
    assertThatThrownBy(() -> read("http: [\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("not valid YAML")
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }
}
