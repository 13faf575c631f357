package io.okienko.server.configuration;

import io.okienko.bot.language.Language;
import io.okienko.bot.reply.TargetPrecision;
import io.okienko.bot.reply.Thresholds;
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
import io.okienko.storage.postgresql.PostgresqlAddress;
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

  /** A shorter token could be guessed. */
  private static final int FEWEST_TOKEN_CHARACTERS = 16;

  private static final Setting<String> HTTP_HOST =
      Setting.text(
          "http.host",
          "The address to listen on. `0.0.0.0` for all; by default only this machine is served.",
          "127.0.0.1");
  private static final Setting<Integer> HTTP_PORT =
      Setting.number("http.port", "The TCP port.", 8080, 1, 65535);
  private static final Setting<String> CERTIFICATE =
      Setting.text(
          "http.certificate",
          "The PEM file with the server's certificate, followed by those that vouch for it. With it"
              + " the server speaks HTTPS, in HTTP/2 with those who can; without it plain HTTP, as"
              + " behind a TLS proxy. A renewed file is taken up by itself.",
          "");
  private static final Setting<String> KEY =
      Setting.text(
          "http.key",
          "The PEM file with the private key of the certificate, without a password. Nobody but the"
              + " server should be able to read it.",
          "");
  private static final Setting<List<String>> ALLOWED_ORIGINS =
      Setting.list(
          "http.allowedOrigins",
          "Origins, such as `https://www.bank.example`, whose pages may embed the window. Okienko's"
              + " own pages always may; `*` lets every page.",
          "");
  private static final Setting<Boolean> SECURE_COOKIES =
      Setting.flag(
          "http.secureCookies",
          "Whether the staff's sign-in cookie is only sent over HTTPS. Leave it on wherever people"
              + " other than you can reach the server.",
          true);
  private static final Setting<Networks> TRUSTED_PROXIES =
      Setting.networks(
          "http.trustedProxies",
          "IP addresses of your proxies, `127.0.0.1` for one on this machine, or networks that"
              + " nobody else is in, such as `10.1.0.0/16`. Only their `X-Forwarded-For` and"
              + " `X-Forwarded-Proto` are believed. All customers behind a proxy that is not named"
              + " share one limit, and wrong passwords of anybody count for everybody.",
          "");
  private static final Setting<Secret> METRICS_TOKEN =
      Setting.secret(
          "http.metricsToken",
          "The bearer token that `/metrics` is read with, at least "
              + FEWEST_TOKEN_CHARACTERS
              + " characters. Without it only programs on the server's own machine can read it.");
  private static final Setting<Integer> MOST_CONNECTIONS =
      Setting.number(
          "http.mostConnections",
          "How many sockets, event streams and waiting polls may be open at once: each window that"
              + " is open is one. Whoever comes when there are so many is told to come back soon."
              + " Of them 200, but no more than a quarter, are kept for the desk. Each takes a few"
              + " kilobytes and one open file; where the system allows fewer files, there are"
              + " fewer, and the log says so at the start.",
          ChannelSettings.DEFAULT.mostConnections(),
          1,
          ChannelSettings.MOST_CONNECTIONS);
  private static final Setting<Integer> STOP_NOTICE =
      Setting.number(
          "http.stopNoticeSeconds",
          "For how many seconds a server that is told to stop goes on serving while"
              + " `/health/ready` says 503 already, so that a balancer has taken it out before"
              + " anybody is turned away. More than your balancer needs to notice. A second signal"
              + " ends it at once.",
          5,
          0,
          300);
  private static final Setting<String> DATA_FOLDER =
      Setting.text(
          "data.folder",
          "Where the search index is, and the database unless `data.url` names another. Each"
              + " server has a folder of its own.",
          "okienko-data");
  private static final Setting<String> DATA_URL =
      Setting.text(
          "data.url",
          "The JDBC URL of a PostgreSQL database, which several servers may share:"
              + " `jdbc:postgresql://db.bank.example/okienko?sslmode=verify-full`. Without it,"
              + " SQLite in the data folder.",
          "");
  private static final Setting<String> DATA_USER =
      Setting.text("data.user", "As whom to sign in to PostgreSQL.", "");
  private static final Setting<Secret> DATA_PASSWORD =
      Setting.secret("data.password", "The password for PostgreSQL.");
  private static final Setting<Integer> DATA_CONNECTIONS =
      Setting.number(
          "data.connections",
          "How many connections to PostgreSQL one server opens at most. All servers together must"
              + " stay below the database's `max_connections`.",
          PostgresqlAddress.DEFAULT_MOST_CONNECTIONS,
          PostgresqlAddress.FEWEST_CONNECTIONS,
          1000);
  private static final Setting<List<String>> CLUSTER_MEMBERS =
      Setting.list(
          "cluster.members",
          "The addresses of all servers on one PostgreSQL database, this one among them, as `host`"
              + " or `host:port`. Nobody else is let in. Without it, servers on one database find"
              + " each other's news by looking every few seconds.",
          "");
  private static final Setting<String> CLUSTER_HOST =
      Setting.text(
          "cluster.host",
          "The address of this server for the others; only there it listens for them. A network"
              + " that others cannot listen in on: what servers tell each other is not encrypted."
              + " It is who writes in which conversation when, never what.",
          "127.0.0.1");
  private static final Setting<Integer> CLUSTER_PORT =
      Setting.number(
          "cluster.port",
          "The TCP port for the other servers.",
          ClusterSettings.DEFAULT_PORT,
          1,
          65535);
  private static final Setting<Secret> CLUSTER_SECRET =
      Setting.secret(
          "cluster.secret",
          "What all servers know and nobody else, at least "
              + ClusterSettings.FEWEST_SECRET_CHARACTERS
              + " characters. A connection of somebody who does not know it is closed.");
  private static final Setting<String> BANK_NAME =
      Setting.text("bank.name", "How the window names you.", "our bank");
  private static final Setting<String> BANK_PHONE =
      Setting.text(
          "bank.phone",
          "Shown where the window cannot help, for example while the server is away.",
          "");
  private static final Setting<String> EMERGENCY_PHONE =
      Setting.text(
          "bank.emergencyPhone", "The line that is always open, for lost cards and fraud.", "");
  private static final Setting<Optional<URI>> SIGN_LANGUAGE_URL =
      Setting.securePage(
          "bank.signLanguageUrl",
          "The `https` page of your service in sign language. The window shows it first to"
              + " customers who ask for sign language.");
  private static final Setting<ZoneId> TIME_ZONE =
      Setting.timeZone(
          "bank.timeZone", "In which transcripts show times and days begin.", "Europe/Warsaw");
  private static final Setting<String> ACCESSIBILITY_AUTHORITY =
      Setting.text(
          "bank.accessibilityAuthority",
          "Whom customers can complain to when something stays inaccessible: one line with the"
              + " authority's name and address. It stands at the end of the accessibility"
              + " statement, `/accessibility/`.",
          "");
  private static final Setting<Optional<String>> BRAND_COLOR =
      Setting.color(
          "bank.brandColor",
          "The colour that you are known by, in quotes: `\"#0f6fc6\"`. The chat's own page, the"
              + " help centre and the accessibility statement take from it what leaves every text"
              + " readable. The studio shows how it looks. On your own pages you set the window's"
              + " colours there.");
  private static final Setting<Optional<String>> NEUTRAL_COLOR =
      Setting.color(
          "bank.neutralColor", "The grey that paper and ink of these pages lean to, in quotes.");
  private static final Setting<List<String>> FONTS =
      Setting.fonts(
          "bank.fonts",
          "Fonts of these pages, the best first, such as `Source Sans 3, Segoe UI, sans-serif`."
              + " None is loaded: a visitor sees the first that is on their device.");
  private static final Setting<List<String>> LANGUAGES =
      Setting.list(
          "languages",
          "The languages you answer in, the first one when nothing else is known.",
          "en,pl,hu,ru,zh");
  private static final Setting<List<String>> ALLOWED_LINK_HOSTS =
      Setting.list(
          "content.allowedHosts",
          "Hosts that answers may link to, `*.bank.example` with all below it. Links to pages of"
              + " your own site (`/cards`) are always allowed.",
          "");
  private static final Setting<Double> ANSWER_PRECISION =
      Setting.sureness(
          "understanding.answer",
          "When the assistant answers at once: only when so many of such answers are right. How"
              + " sure that is in each language it learns from your articles. Otherwise it offers"
              + " a choice, or a person.",
          TargetPrecision.DEFAULT);
  private static final Setting<Double> CLARIFY_THRESHOLD =
      Setting.share(
          "understanding.clarify",
          "How sure the bot must be (0 to 1) to offer an article as a choice.",
          Thresholds.DEFAULT_CLARIFY);
  private static final Setting<String> ENCODER =
      Setting.text(
          "understanding.encoder",
          "What understands questions in other words: `shipped` (for English and Chinese), `none`,"
              + " or a folder with a sentence encoder of your own, `model.onnx` and"
              + " `tokenizer.json` in it.",
          EncoderSettings.SHIPPED);
  private static final Setting<List<String>> ENCODER_LANGUAGES =
      Setting.list(
          "understanding.encoderLanguages",
          "The languages that your own encoder serves. Name only those that it was made for: others"
              + " go on with what ships, if anything does.",
          "en,pl,hu,ru,zh");
  private static final Setting<String> ENCODER_PREFIX =
      Setting.text(
          "understanding.encoderPrefix",
          "What the makers of your own encoder want before every text, such as `query: `.",
          "");
  private static final Setting<Integer> WORKERS =
      Setting.number(
          "understanding.workers",
          "How many messages are understood at the same moment. `0` for as many as there are"
              + " processors; more of them make nothing faster.",
          0,
          0,
          1000);
  private static final Setting<Integer> MOST_WAITING =
      Setting.number(
          "understanding.mostWaiting",
          "How many messages may wait for that. Who writes when so many wait is told that very many"
              + " people ask at once, and may ask again or talk to a person; words that tell of"
              + " danger are heard all the same. Half as many searches may wait beside them.",
          UnderstandingWorkers.DEFAULT_MOST_WAITING,
          1,
          100_000);
  private static final Setting<Integer> SILENT_AGENT =
      Setting.number(
          "desk.silentAgentSeconds",
          "After how many seconds without a sign of an agent the agent's conversations go back to"
              + " the queue.",
          120,
          10,
          3600);

  private static final int MOST_DAYS = 36_500;

  private static final Setting<Integer> TOKEN_DAYS =
      Setting.number(
          "conversation.tokenDays",
          "For how many days a browser or app can go on with its conversation without coming back."
              + " Each visit in the second half of that time begins it anew. Who comes back later"
              + " begins a new conversation.",
          30,
          1,
          MOST_DAYS);

  private static final Setting<Integer> RETENTION =
      Setting.number(
          "privacy.retentionDays",
          "A conversation in which nothing happened for so many days is deleted with everything in"
              + " it. Customers are told.",
          365,
          1,
          MOST_DAYS);
  private static final Setting<RetentionAction> RETENTION_ACTION =
      Setting.choice(
          "privacy.retentionAction",
          "What is done with such a conversation: `delete`, or `anonymise`. Then counts, times and"
              + " topics stay for your figures, and no words, no names, and nothing that leads to"
              + " the customer.",
          RetentionAction.DELETE);
  private static final Setting<Integer> NOTE_DAYS =
      Setting.number(
          "privacy.noteDays",
          "What staff wrote for each other about a conversation is deleted after so many days. `0`"
              + " keeps it as long as the conversation.",
          RetentionSettings.LIKE_CONVERSATIONS,
          0,
          MOST_DAYS);
  private static final Setting<Integer> UNANSWERED_DAYS =
      Setting.number(
          "privacy.unansweredDays",
          "What customers asked and the bot could not answer is deleted when nobody asked it for so"
              + " many days. `0` takes `privacy.retentionDays`.",
          RetentionSettings.LIKE_CONVERSATIONS,
          0,
          MOST_DAYS);
  private static final Setting<Integer> AUDIT_DAYS =
      Setting.number(
          "privacy.auditDays",
          "What staff read and changed is on record for so many days.",
          730,
          1,
          MOST_DAYS);

  private static final Setting<String> TRACING_ENDPOINT =
      Setting.text(
          "tracing.endpoint",
          "Where traces of calls and messages are sent, by OTLP over HTTP:"
              + " `http://collector:4318/v1/traces`. They say how long what took, never what was"
              + " said or by whom. Without it there are none.",
          "");
  private static final Setting<Double> TRACING_SHARE =
      Setting.share(
          "tracing.share",
          "Which share of the traces is sent (0 to 1).",
          TracingSettings.OFF.share());

  /** All settings, in the order in which the manual lists them. */
  public static final List<Setting<?>> SETTINGS =
      List.of(
          HTTP_HOST,
          HTTP_PORT,
          CERTIFICATE,
          KEY,
          ALLOWED_ORIGINS,
          SECURE_COOKIES,
          TRUSTED_PROXIES,
          METRICS_TOKEN,
          MOST_CONNECTIONS,
          STOP_NOTICE,
          DATA_FOLDER,
          DATA_URL,
          DATA_USER,
          DATA_PASSWORD,
          DATA_CONNECTIONS,
          CLUSTER_MEMBERS,
          CLUSTER_HOST,
          CLUSTER_PORT,
          CLUSTER_SECRET,
          BANK_NAME,
          BANK_PHONE,
          EMERGENCY_PHONE,
          SIGN_LANGUAGE_URL,
          TIME_ZONE,
          ACCESSIBILITY_AUTHORITY,
          BRAND_COLOR,
          NEUTRAL_COLOR,
          FONTS,
          LANGUAGES,
          ALLOWED_LINK_HOSTS,
          ANSWER_PRECISION,
          CLARIFY_THRESHOLD,
          ENCODER,
          ENCODER_LANGUAGES,
          ENCODER_PREFIX,
          WORKERS,
          MOST_WAITING,
          SILENT_AGENT,
          TOKEN_DAYS,
          RETENTION,
          RETENTION_ACTION,
          NOTE_DAYS,
          UNANSWERED_DAYS,
          AUDIT_DAYS,
          TRACING_ENDPOINT,
          TRACING_SHARE);

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
    source.refuseUnknownKeys(SETTINGS);
    return new Configuration(
        new Http(
            source.get(HTTP_HOST),
            source.get(HTTP_PORT),
            tls(source),
            source.get(ALLOWED_ORIGINS),
            source.get(SECURE_COOKIES),
            source.get(TRUSTED_PROXIES),
            metricsToken(source),
            source.get(MOST_CONNECTIONS),
            Duration.ofSeconds(source.get(STOP_NOTICE))),
        new DataSettings(
            Path.of(source.get(DATA_FOLDER)),
            source.get(DATA_URL),
            source.get(DATA_USER),
            source.get(DATA_PASSWORD),
            source.get(DATA_CONNECTIONS)),
        cluster(source),
        new Bank(
            source.get(BANK_NAME),
            source.get(BANK_PHONE),
            source.get(EMERGENCY_PHONE),
            source.get(SIGN_LANGUAGE_URL),
            source.get(TIME_ZONE),
            source.get(ACCESSIBILITY_AUTHORITY),
            new BankLook(source.get(BRAND_COLOR), source.get(NEUTRAL_COLOR), source.get(FONTS))),
        source.get(LANGUAGES).stream().map(Configuration::language).toList(),
        source.get(ALLOWED_LINK_HOSTS),
        source.get(ANSWER_PRECISION),
        source.get(CLARIFY_THRESHOLD),
        new EncoderSettings(
            source.get(ENCODER),
            source.get(ENCODER_LANGUAGES).stream().map(Configuration::language).toList(),
            source.get(ENCODER_PREFIX)),
        new Workload(source.get(WORKERS), source.get(MOST_WAITING)),
        Duration.ofSeconds(source.get(SILENT_AGENT)),
        Duration.ofDays(source.get(TOKEN_DAYS)),
        RetentionSettings.ofDays(
            source.get(RETENTION),
            source.get(RETENTION_ACTION),
            source.get(NOTE_DAYS),
            source.get(UNANSWERED_DAYS),
            source.get(AUDIT_DAYS)),
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
    String certificate = source.get(CERTIFICATE);
    String key = source.get(KEY);
    if (certificate.isEmpty() != key.isEmpty()) {
      throw new InvalidConfigurationException(
          "the settings http.certificate and http.key go together: set both, or none");
    }
    return certificate.isEmpty()
        ? Optional.empty()
        : Optional.of(new TlsFiles(Path.of(certificate), Path.of(key)));
  }

  private static Secret metricsToken(ConfigurationSource source) {
    Secret token = source.get(METRICS_TOKEN);
    if (!token.isEmpty() && token.value().length() < FEWEST_TOKEN_CHARACTERS) {
      throw new InvalidConfigurationException(
          "the setting http.metricsToken must have at least "
              + FEWEST_TOKEN_CHARACTERS
              + " characters");
    }
    return token;
  }

  private static TracingSettings tracing(ConfigurationSource source) {
    String endpoint = source.get(TRACING_ENDPOINT);
    try {
      return new TracingSettings(
          endpoint.isEmpty() ? Optional.empty() : Optional.of(URI.create(endpoint)),
          source.get(TRACING_SHARE));
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
    List<String> members = source.get(CLUSTER_MEMBERS);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ClusterSettings(
              members,
              source.get(CLUSTER_HOST),
              source.get(CLUSTER_PORT),
              source.get(CLUSTER_SECRET)));
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
