package io.okienko.server.configuration;

import io.okienko.bot.language.Language;
import io.okienko.bot.secret.Secret;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.channels.ChannelSettings;
import io.okienko.channels.help.BankInfo;
import io.okienko.channels.help.BankLook;
import io.okienko.channels.http.Networks;
import io.okienko.channels.http.OriginPolicy;
import io.okienko.channels.tls.TlsFiles;
import io.okienko.cluster.ClusterSettings;
import io.okienko.kb.content.ContentSettings;
import io.okienko.server.tracing.TracingSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that an operator can set, checked before anything starts. */
public record Configuration(
    Http http,
    DataSettings data,
    Optional<ClusterSettings> cluster,
    Bank bank,
    List<Language> languages,
    List<String> allowedLinkHosts,
    double answerPrecision,
    double clarify,
    EncoderSettings encoder,
    Workload workload,
    Duration silentAgent,
    Duration tokenLife,
    RetentionSettings retention,
    TracingSettings tracing,
    Sample sample) {

  /**
   * Whether the sample bank is served, which shows its pages and takes any password for its staff.
   */
  public enum Sample {
    NONE,
    ALDERA_BANK
  }

  /**
   * @param tls the certificate's files; empty for plain HTTP
   * @param allowedOrigins origins whose pages may embed the window, {@code *} for all
   * @param trustedProxies proxies whose {@code X-Forwarded-For} is believed
   * @param metricsToken opens the figures; empty for those of this machine alone
   * @param secureCookies whether staff cookies are only sent over HTTPS
   * @param mostConnections sockets, event streams and waiting polls at once
   * @param stopNotice between readiness saying that the server stops, and its stopping
   */
  public record Http(
      String host,
      int port,
      Optional<TlsFiles> tls,
      List<String> allowedOrigins,
      boolean secureCookies,
      Networks trustedProxies,
      Secret metricsToken,
      int mostConnections,
      Duration stopNotice) {}

  /**
   * What customers are told about the bank; phones and authority may be empty.
   *
   * @param signLanguageUrl the page of the service in sign language; empty when there is none
   */
  public record Bank(
      String name,
      String phone,
      String emergencyPhone,
      Optional<URI> signLanguageUrl,
      ZoneId timeZone,
      String accessibilityAuthority,
      BankLook look) {}

  /**
   * How much is understood at once.
   *
   * @param workers how many messages at the same moment, 0 for as many as there are processors
   * @param mostWaiting how many may wait for that
   */
  public record Workload(int workers, int mostWaiting) {

    /** Starts the workers; to be closed by whoever asks. */
    public UnderstandingWorkers start() {
      return workers == 0
          ? UnderstandingWorkers.ofProcessors(mostWaiting)
          : new UnderstandingWorkers(workers, mostWaiting);
    }
  }

  public Configuration {
    languages = List.copyOf(languages);
    allowedLinkHosts = List.copyOf(allowedLinkHosts);
    if (cluster.isPresent() && !data.isShared()) {
      throw new InvalidConfigurationException(
          "several servers need one PostgreSQL database: set data.url, or leave cluster.members"
              + " empty");
    }
    if (languages.isEmpty()) {
      throw new InvalidConfigurationException(
          "the setting languages must name at least one language");
    }
  }

  /**
   * @throws InvalidConfigurationException when something in it cannot be used
   */
  public static Configuration of(ConfigurationSource source) {
    source.refuseUnknownKeys(Settings.ALL);
    return new Configuration(
        new Http(
            source.get(Settings.HTTP_HOST),
            source.get(Settings.HTTP_PORT),
            tls(source),
            source.get(Settings.ALLOWED_ORIGINS),
            source.get(Settings.SECURE_COOKIES),
            source.get(Settings.TRUSTED_PROXIES),
            metricsToken(source),
            source.get(Settings.MOST_CONNECTIONS),
            Duration.ofSeconds(source.get(Settings.STOP_NOTICE))),
        new DataSettings(
            Path.of(source.get(Settings.DATA_FOLDER)),
            source.get(Settings.DATA_URL),
            source.get(Settings.DATA_USER),
            source.get(Settings.DATA_PASSWORD),
            source.get(Settings.DATA_CONNECTIONS)),
        cluster(source),
        new Bank(
            source.get(Settings.BANK_NAME),
            source.get(Settings.BANK_PHONE),
            source.get(Settings.EMERGENCY_PHONE),
            source.get(Settings.SIGN_LANGUAGE_URL),
            source.get(Settings.TIME_ZONE),
            source.get(Settings.ACCESSIBILITY_AUTHORITY),
            new BankLook(
                source.get(Settings.BRAND_COLOR),
                source.get(Settings.NEUTRAL_COLOR),
                source.get(Settings.FONTS))),
        source.get(Settings.LANGUAGES).stream().map(Configuration::language).toList(),
        source.get(Settings.ALLOWED_LINK_HOSTS),
        source.get(Settings.ANSWER_PRECISION),
        source.get(Settings.CLARIFY_THRESHOLD),
        new EncoderSettings(
            source.get(Settings.ENCODER),
            source.get(Settings.ENCODER_LANGUAGES).stream().map(Configuration::language).toList(),
            source.get(Settings.ENCODER_PREFIX)),
        new Workload(source.get(Settings.WORKERS), source.get(Settings.MOST_WAITING)),
        Duration.ofSeconds(source.get(Settings.SILENT_AGENT)),
        Duration.ofDays(source.get(Settings.TOKEN_DAYS)),
        RetentionSettings.ofDays(
            source.get(Settings.RETENTION),
            source.get(Settings.RETENTION_ACTION),
            source.get(Settings.NOTE_DAYS),
            source.get(Settings.UNANSWERED_DAYS),
            source.get(Settings.AUDIT_DAYS)),
        tracing(source),
        Sample.NONE);
  }

  /**
   * The sample bank on this machine, which every page may embed so that the window can be tried
   * there.
   */
  public static Configuration ofDemo(int port, Path dataFolder) {
    Configuration defaults = of(ConfigurationSource.of(Map.of()));
    return new Configuration(
        new Http(
            "127.0.0.1",
            port,
            Optional.empty(),
            List.of(OriginPolicy.ANY),
            false,
            Networks.NONE,
            Secret.NONE,
            defaults.http().mostConnections(),
            Duration.ZERO),
        DataSettings.ofFolder(dataFolder),
        Optional.empty(),
        new Bank(
            "Aldera Bank",
            "+48 22 555 01 00",
            "+48 22 555 01 11",
            Optional.of(URI.create("https://www.aldera.example/sign-language")),
            ZoneId.of("Europe/Warsaw"),
            "",
            new BankLook(Optional.of("#195e3f"), Optional.empty(), List.of())),
        defaults.languages(),
        List.of("aldera.example", "*.aldera.example"),
        defaults.answerPrecision(),
        defaults.clarify(),
        defaults.encoder(),
        defaults.workload(),
        defaults.silentAgent(),
        defaults.tokenLife(),
        defaults.retention(),
        TracingSettings.OFF,
        Sample.ALDERA_BANK);
  }

  private static Optional<TlsFiles> tls(ConfigurationSource source) {
    String certificate = source.get(Settings.CERTIFICATE);
    String key = source.get(Settings.KEY);
    if (certificate.isEmpty() != key.isEmpty()) {
      throw new InvalidConfigurationException(
          "the settings http.certificate and http.key go together: set both, or none");
    }
    return certificate.isEmpty()
        ? Optional.empty()
        : Optional.of(new TlsFiles(Path.of(certificate), Path.of(key)));
  }

  private static Secret metricsToken(ConfigurationSource source) {
    Secret token = source.get(Settings.METRICS_TOKEN);
    if (!token.isEmpty() && token.value().length() < Settings.FEWEST_TOKEN_CHARACTERS) {
      throw new InvalidConfigurationException(
          "the setting http.metricsToken must have at least "
              + Settings.FEWEST_TOKEN_CHARACTERS
              + " characters");
    }
    return token;
  }

  private static TracingSettings tracing(ConfigurationSource source) {
    String endpoint = source.get(Settings.TRACING_ENDPOINT);
    try {
      return new TracingSettings(
          endpoint.isEmpty() ? Optional.empty() : Optional.of(URI.create(endpoint)),
          source.get(Settings.TRACING_SHARE));
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          "the setting tracing.endpoint must be an address such as"
              + " http://collector:4318/v1/traces, not '"
              + endpoint
              + "'",
          e);
    }
  }

  private static Optional<ClusterSettings> cluster(ConfigurationSource source) {
    List<String> members = source.get(Settings.CLUSTER_MEMBERS);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ClusterSettings(
              members,
              source.get(Settings.CLUSTER_HOST),
              source.get(Settings.CLUSTER_PORT),
              source.get(Settings.CLUSTER_SECRET)));
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException("the settings cluster: " + e.getMessage(), e);
    }
  }

  private static Language language(String tag) {
    Language language;
    try {
      language = new Language(tag);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException("the setting languages: " + e.getMessage(), e);
    }
    if (!Language.BUILT_IN.contains(language)) {
      throw new InvalidConfigurationException(
          "the setting languages: '" + tag + "' is not one of " + Language.BUILT_IN);
    }
    return language;
  }

  /** The same with another data folder. */
  public Configuration withDataFolder(Path folder) {
    return withData(data.withFolder(folder));
  }

  /** The same with another database; the data folder stays. */
  public Configuration withDatabase(DataSettings database) {
    return withData(database.withFolder(data.folder()));
  }

  private Configuration withData(DataSettings other) {
    return new Configuration(
        http,
        other,
        cluster,
        bank,
        languages,
        allowedLinkHosts,
        answerPrecision,
        clarify,
        encoder,
        workload,
        silentAgent,
        tokenLife,
        retention,
        tracing,
        sample);
  }

  /** The same with another encoder. */
  public Configuration withEncoder(EncoderSettings other) {
    return new Configuration(
        http,
        data,
        cluster,
        bank,
        languages,
        allowedLinkHosts,
        answerPrecision,
        clarify,
        other,
        workload,
        silentAgent,
        tokenLife,
        retention,
        tracing,
        sample);
  }

  /** How short a new password of the staff may be. */
  public int fewestPasswordCharacters() {
    return sample == Sample.NONE ? StaffDirectory.FEWEST_PASSWORD_CHARACTERS : 1;
  }

  /** What answers may contain. */
  public ContentSettings content() {
    return new ContentSettings(languages, allowedLinkHosts);
  }

  /** What of this the channels go by. */
  public ChannelSettings channels() {
    ChannelSettings defaults = ChannelSettings.DEFAULT;
    return new ChannelSettings(
        http.host(),
        http.port(),
        http.tls(),
        new OriginPolicy(Set.copyOf(http.allowedOrigins())),
        http.secureCookies(),
        http.trustedProxies(),
        http.metricsToken(),
        sample == Sample.ALDERA_BANK,
        new BankInfo(
            bank.name(),
            bank.phone(),
            bank.emergencyPhone(),
            bank.signLanguageUrl().map(URI::toString),
            Optional.empty(),
            (int) retention.conversations().toDays(),
            Optional.empty(),
            Optional.of(bank.accessibilityAuthority()).filter(line -> !line.isBlank())),
        bank.look(),
        languages,
        bank.timeZone(),
        defaults.limits(),
        defaults.timing(),
        http.mostConnections(),
        defaults.drain());
  }
}
