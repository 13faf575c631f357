package io.okienko.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.language.Language;
import io.okienko.bot.reply.TargetPrecision;
import io.okienko.channels.help.BankLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(configuration.answerPrecision()).isEqualTo(TargetPrecision.DEFAULT);
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
  void the_page_in_sign_language_is_read_over_https_alone() throws IOException {
    assertThat(read("", Map.of()).channels().bank().signLanguageUrl()).isEmpty();
    String page = "https://www.bank.example/sign-language?from=chat";
    assertThat(
            read("bank:\n  signLanguageUrl: " + page + "\n", Map.of())
                .channels()
                .bank()
                .signLanguageUrl())
        .contains(page);
    for (String wrong :
        List.of(
            "http://www.bank.example/sign-language",
            "javascript:alert(1)",
            "/sign-language",
            "https://",
            "https://bank.example@evil.example/",
            "https://bank.example/a b")) {
      Map<String, String> environment = Map.of("OKIENKO_BANK_SIGN_LANGUAGE_URL", wrong);
      assertThatThrownBy(() -> read("", environment))
          .as(wrong)
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("OKIENKO_BANK_SIGN_LANGUAGE_URL")
          .hasMessageContaining("https://www.bank.example/sign-language");
    }
  }

  @Test
  void the_pages_may_look_as_the_bank_does() throws IOException {
    assertThat(read("", Map.of()).channels().look()).isEqualTo(BankLook.USUAL);
    var branded =
        read(
            """
            bank:
              brandColor: "#c8102e"
              fonts: Source Sans 3, sans-serif
            """,
            Map.of("OKIENKO_BANK_NEUTRAL_COLOR", "#335"));
    assertThat(branded.channels().look())
        .isEqualTo(
            new BankLook(
                Optional.of("#c8102e"),
                Optional.of("#335"),
                List.of("Source Sans 3", "sans-serif")));
    assertThatThrownBy(() -> read("bank:\n  brandColor: red\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("bank.brandColor")
        .hasMessageContaining("#0f6fc6");
  }

  @Test
  void how_much_stays_open_is_for_the_operator_to_say() throws IOException {
    assertThat(read("", Map.of()).channels().mostConnections()).isEqualTo(20_000);
    var large = read("http:\n  mostConnections: 50000\n", Map.of());
    assertThat(large.channels().mostConnections()).isEqualTo(50_000);
    for (String wrong : List.of("0", "1000001", "many")) {
      assertThatThrownBy(() -> read("http:\n  mostConnections: " + wrong + "\n", Map.of()))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("http.mostConnections")
          .hasMessageContaining("a whole number from 1 to 1000000");
    }
  }

  @Test
  void a_certificate_without_its_key_is_refused() throws IOException {
    assertThatThrownBy(() -> read("http:\n  certificate: chain.pem\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("http.key");
    var both = read("http:\n  certificate: chain.pem\n  key: key.pem\n", Map.of());
    assertThat(both.http().tls().orElseThrow().certificate()).isEqualTo(Path.of("chain.pem"));
  }

  @Test
  void a_token_that_could_be_guessed_is_refused_without_being_told() {
    assertThatThrownBy(() -> read("http:\n  metricsToken: abc\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("the setting http.metricsToken must have at least 16 characters");
  }

  @Test
  void traces_are_sent_nowhere_unless_somebody_says_where() throws IOException {
    assertThat(read("", Map.of()).tracing().endpoint()).isEmpty();
    var traced = read("tracing:\n  endpoint: http://collector:4318/v1/traces\n", Map.of());
    assertThat(traced.tracing().endpoint().orElseThrow()).hasHost("collector");
    for (String nowhere : List.of("collector:4318", "not an address", "/v1/traces")) {
      assertThatThrownBy(() -> read("tracing:\n  endpoint: '" + nowhere + "'\n", Map.of()))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("tracing.endpoint");
    }
  }

  @Test
  void a_setting_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> read("http:\n  secureCookie: false\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "the configuration has no setting http.secureCookie; the nearest one is"
                + " http.secureCookies, and docs/configuration.md lists them all");
  }

  /**
   * A voice channel would need real-time text in the same call, EN 301 549 6.2.1; there is neither.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "voice:\n  enabled: true\n",
        "video:\n  enabled: true\n",
        "liveTyping:\n  enabled: true\n"
      })
  void M02_M03_voice_video_and_live_typing_cannot_be_switched_on(String file) {
    assertThatThrownBy(() -> read(file, Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("the configuration has no setting");
  }

  @Test
  void an_environment_variable_that_is_no_setting_is_refused() {
    assertThatThrownBy(() -> read("", Map.of("OKIENKO_HTTP_TRUSTED_PROXY", "10.0.0.1")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "no setting has the environment variable OKIENKO_HTTP_TRUSTED_PROXY; the nearest one is"
                + " OKIENKO_HTTP_TRUSTED_PROXIES, and docs/configuration.md lists them all");
    assertThatThrownBy(() -> read("", Map.of("OKIENKO_PORT", "8080")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("OKIENKO_PORT;");
  }

  @Test
  void what_other_commands_read_is_no_setting() throws IOException {
    var configuration =
        read("", Map.of("OKIENKO_DEMO_PASSWORD", "secret", "OKIENKO_BENCH_PASSWORD", "secret"));
    assertThat(configuration.http().port()).isEqualTo(8080);
  }

  @Test
  void what_others_put_into_the_environment_is_no_setting() throws IOException {
    var configuration =
        read(
            "",
            Map.of(
                "PATH", "/bin",
                "OKIENKO_SERVICE_HOST", "10.0.0.1",
                "OKIENKO_SERVICE_PORT", "8080",
                "OKIENKO_SERVICE_PORT_HTTP", "8080",
                "OKIENKO_PORT", "tcp://10.0.0.1:8080",
                "OKIENKO_PORT_8080_TCP", "tcp://10.0.0.1:8080",
                "OKIENKO_PORT_8080_TCP_ADDR", "10.0.0.1",
                "OKIENKO_METRICS_SERVICE_HOST", "10.0.0.2",
                "OKIENKO_METRICS_PORT_9090_TCP_PROTO", "tcp"));
    assertThat(configuration.http().port()).isEqualTo(8080);
  }

  @Test
  void who_may_speak_for_others_is_an_address_or_a_network() throws IOException {
    assertThatThrownBy(() -> read("http:\n  trustedProxies: [10.0.0.0/33]\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "the setting http.trustedProxies must be IP addresses or networks such as"
                + " 10.1.0.0/16, not '10.0.0.0/33'");
  }

  @Test
  void a_value_that_makes_no_sense_is_named_with_what_is_expected() {
    assertThatThrownBy(() -> read("http:\n  port: many\n", Map.of()))
        .hasMessage("the setting http.port must be a whole number from 1 to 65535, not 'many'");
    assertThatThrownBy(() -> read("languages: [xx]\n", Map.of())).hasMessageContaining("xx");
    assertThatThrownBy(() -> read("understanding:\n  clarify: often\n", Map.of()))
        .hasMessage("the setting understanding.clarify must be a number from 0 to 1, not 'often'");
  }

  @Test
  void a_secret_is_read_from_a_file_and_never_printed() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "hunter2\n");
    var configuration =
        read("data:\n  url: jdbc:postgresql://db/bank\n  password: file:" + file + "\n", Map.of());
    assertThat(configuration.data().password().value()).isEqualTo("hunter2");
    assertThat(configuration.toString()).doesNotContain("hunter2").contains("REDACTED");
    assertThatThrownBy(() -> read("data:\n  password: file:/no/such/file\n", Map.of()))
        .hasMessage(
            "the setting data.password must name a file that can be read, not"
                + " 'file:/no/such/file'");
  }

  @Test
  void what_has_no_age_of_its_own_is_kept_as_long_as_conversations() throws IOException {
    var days = read("privacy:\n  retentionDays: 90\n  noteDays: 30\n", Map.of()).retention();
    assertThat(days)
        .isEqualTo(
            new RetentionSettings(
                Duration.ofDays(90),
                RetentionAction.DELETE,
                Duration.ofDays(30),
                Duration.ofDays(90),
                Duration.ofDays(730)));
  }

  @Test
  void old_conversations_may_become_anonymous() throws IOException {
    var retention = read("privacy:\n  retentionAction: anonymise\n", Map.of()).retention();
    assertThat(retention.action()).isEqualTo(RetentionAction.ANONYMISE);
    assertThatThrownBy(() -> read("privacy:\n  retentionAction: forget\n", Map.of()))
        .hasMessage(
            "the setting privacy.retentionAction must be delete or anonymise, not 'forget'");
  }

  @Test
  void several_servers_need_one_database_and_a_secret() {
    String members = "cluster:\n  members: [10.0.0.1, 10.0.0.2]\n  host: 10.0.0.1\n";
    assertThatThrownBy(() -> read(members + "  secret: " + "s".repeat(32) + "\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("set data.url");
    assertThatThrownBy(() -> read(members + "  secret: too-short\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("the settings cluster: the secret must have at least 32 characters");
  }

  @Test
  void a_database_that_is_none_is_refused() {
    assertThatThrownBy(() -> read("data:\n  url: mysql://db/bank\n", Map.of()))
        .hasMessageContaining("the setting data.url must begin with jdbc:postgresql:");
  }

  @ParameterizedTest
  @CsvSource({
    "at least 95 % sure, 0.95",
    "at least 97.5 % sure, 0.975",
    "at least 80% sure, 0.8",
    "95 %, 0.95",
    "50 %, 0.5",
    "99.9 %, 0.999"
  })
  void how_sure_an_answer_must_be_is_said_in_words(String words, double share) throws IOException {
    var configuration = read("understanding:\n  answer: " + words + "\n", Map.of());

    assertThat(configuration.answerPrecision()).isCloseTo(share, within(1e-9));
  }

  /** A bare number was a threshold once, which is something else. */
  @ParameterizedTest
  @ValueSource(strings = {"0.45", "very", "40 %", "100 %", "95", "at least 9 % sure"})
  void what_does_not_say_how_sure_is_refused(String words) {
    assertThatThrownBy(() -> read("understanding:\n  answer: " + words + "\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "the setting understanding.answer must be words such as 'at least 95 % sure', from"
                + " 50 % to 99.9 %, not '"
                + words
                + "'");
  }

  @Test
  void a_file_that_is_not_yaml_is_told_in_one_line() {
    assertThatThrownBy(() -> read("http: [\n", Map.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("not valid YAML")
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }
}
