package io.okienko.server.configuration;

import io.okienko.bot.reply.TargetPrecision;
import io.okienko.bot.reply.Thresholds;
import io.okienko.bot.secret.Secret;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.channels.ChannelSettings;
import io.okienko.channels.http.Networks;
import io.okienko.cluster.ClusterSettings;
import io.okienko.server.tracing.TracingSettings;
import io.okienko.storage.postgresql.PostgresqlAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What an operator can set, with its meaning and its default: the manual's page of settings is made
 * from it.
 */
public final class Settings {
  /** A shorter token could be guessed. */
  static final int FEWEST_TOKEN_CHARACTERS = 16;

  static final Setting<String> HTTP_HOST =
      Setting.text(
          "http.host",
          "The address to listen on. `0.0.0.0` for all; by default only this machine is served.",
          "127.0.0.1");
  static final Setting<Integer> HTTP_PORT =
      Setting.number("http.port", "The TCP port.", 8080, 1, 65535);
  static final Setting<String> CERTIFICATE =
      Setting.text(
          "http.certificate",
          "The PEM file with the server's certificate, followed by those that vouch for it. With it"
              + " the server speaks HTTPS, in HTTP/2 with those who can; without it plain HTTP, as"
              + " behind a TLS proxy. A renewed file is taken up by itself.",
          "");
  static final Setting<String> KEY =
      Setting.text(
          "http.key",
          "The PEM file with the private key of the certificate, without a password. Nobody but the"
              + " server should be able to read it.",
          "");
  static final Setting<List<String>> ALLOWED_ORIGINS =
      Setting.list(
          "http.allowedOrigins",
          "Origins, such as `https://www.bank.example`, whose pages may embed the window. Okienko's"
              + " own pages always may; `*` lets every page. Only these sites are put before links"
              + " within the site, in answers suggested to advisers and in transcripts.",
          "");
  static final Setting<Boolean> SECURE_COOKIES =
      Setting.flag(
          "http.secureCookies",
          "Whether the staff's sign-in cookie is only sent over HTTPS. Leave it on wherever people"
              + " other than you can reach the server.",
          true);
  static final Setting<Networks> TRUSTED_PROXIES =
      Setting.networks(
          "http.trustedProxies",
          "IP addresses of your proxies, `127.0.0.1` for one on this machine, or networks that"
              + " nobody else is in, such as `10.1.0.0/16`. Only their `X-Forwarded-For` and"
              + " `X-Forwarded-Proto` are believed. All customers behind a proxy that is not named"
              + " share one limit, and wrong passwords of anybody count for everybody.",
          "");
  static final Setting<Secret> METRICS_TOKEN =
      Setting.secret(
          "http.metricsToken",
          "The bearer token that `/metrics` is read with, at least "
              + FEWEST_TOKEN_CHARACTERS
              + " characters. Without it only programs on the server's own machine can read it.");
  static final Setting<Integer> MOST_CONNECTIONS =
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
  static final Setting<Integer> STOP_NOTICE =
      Setting.number(
          "http.stopNoticeSeconds",
          "For how many seconds a server that is told to stop goes on serving while"
              + " `/health/ready` says 503 already, so that a balancer has taken it out before"
              + " anybody is turned away. More than your balancer needs to notice. A second signal"
              + " ends it at once.",
          5,
          0,
          300);
  static final Setting<String> DATA_FOLDER =
      Setting.text(
          "data.folder",
          "Where the search index is, and the database unless `data.url` names another. Each"
              + " server has a folder of its own.",
          "okienko-data");
  static final Setting<String> DATA_URL =
      Setting.text(
          "data.url",
          "The JDBC URL of a PostgreSQL database, which several servers may share:"
              + " `jdbc:postgresql://db.bank.example/okienko?sslmode=verify-full`. Without it,"
              + " SQLite in the data folder.",
          "");
  static final Setting<String> DATA_USER =
      Setting.text("data.user", "As whom to sign in to PostgreSQL.", "");
  static final Setting<Secret> DATA_PASSWORD =
      Setting.secret("data.password", "The password for PostgreSQL.");
  static final Setting<Integer> DATA_CONNECTIONS =
      Setting.number(
          "data.connections",
          "How many connections to PostgreSQL one server opens at most. All servers together must"
              + " stay below the database's `max_connections`.",
          PostgresqlAddress.DEFAULT_MOST_CONNECTIONS,
          PostgresqlAddress.FEWEST_CONNECTIONS,
          1000);
  static final Setting<List<String>> CLUSTER_MEMBERS =
      Setting.list(
          "cluster.members",
          "The addresses of all servers on one PostgreSQL database, this one among them, as `host`"
              + " or `host:port`. Nobody else is let in. Without it, servers on one database find"
              + " each other's news by looking every few seconds.",
          "");
  static final Setting<String> CLUSTER_HOST =
      Setting.text(
          "cluster.host",
          "The address of this server for the others; only there it listens for them. A network"
              + " that others cannot listen in on: what servers tell each other is not encrypted."
              + " It is who writes in which conversation when, never what.",
          "127.0.0.1");
  static final Setting<Integer> CLUSTER_PORT =
      Setting.number(
          "cluster.port",
          "The TCP port for the other servers.",
          ClusterSettings.DEFAULT_PORT,
          1,
          65535);
  static final Setting<Secret> CLUSTER_SECRET =
      Setting.secret(
          "cluster.secret",
          "What all servers know and nobody else, at least "
              + ClusterSettings.FEWEST_SECRET_CHARACTERS
              + " characters. A connection of somebody who does not know it is closed.");
  static final Setting<String> BANK_NAME =
      Setting.text("bank.name", "How the window names you.", "our bank");
  static final Setting<String> BANK_PHONE =
      Setting.text(
          "bank.phone",
          "Shown where the window cannot help, for example while the server is away.",
          "");
  static final Setting<String> EMERGENCY_PHONE =
      Setting.text(
          "bank.emergencyPhone", "The line that is always open, for lost cards and fraud.", "");
  static final Setting<Optional<URI>> SIGN_LANGUAGE_URL =
      Setting.securePage(
          "bank.signLanguageUrl",
          "The `https` page of your service in sign language. The window shows it first to"
              + " customers who ask for sign language.");
  static final Setting<ZoneId> TIME_ZONE =
      Setting.timeZone(
          "bank.timeZone", "In which transcripts show times and days begin.", "Europe/Warsaw");
  static final Setting<String> ACCESSIBILITY_AUTHORITY =
      Setting.text(
          "bank.accessibilityAuthority",
          "Whom customers can complain to when something stays inaccessible: one line with the"
              + " authority's name and address. It stands at the end of the accessibility"
              + " statement, `/accessibility/`.",
          "");
  static final Setting<Optional<String>> BRAND_COLOR =
      Setting.color(
          "bank.brandColor",
          "The colour that you are known by, in quotes: `\"#0f6fc6\"`. The chat's own page, the"
              + " help centre and the accessibility statement take from it what leaves every text"
              + " readable. The studio shows how it looks. On your own pages you set the window's"
              + " colours there.");
  static final Setting<Optional<String>> NEUTRAL_COLOR =
      Setting.color(
          "bank.neutralColor", "The grey that paper and ink of these pages lean to, in quotes.");
  static final Setting<List<String>> FONTS =
      Setting.fonts(
          "bank.fonts",
          "Fonts of these pages, the best first, such as `Source Sans 3, Segoe UI, sans-serif`."
              + " None is loaded: a visitor sees the first that is on their device.");
  static final Setting<List<String>> LANGUAGES =
      Setting.list(
          "languages",
          "The languages you answer in, the first one when nothing else is known.",
          "en,pl,hu,ru,zh");
  static final Setting<List<String>> ALLOWED_LINK_HOSTS =
      Setting.list(
          "content.allowedHosts",
          "Hosts that answers may link to, `*.bank.example` with all below it. Links to pages of"
              + " your own site (`/cards`) are always allowed.",
          "");
  static final Setting<Double> ANSWER_PRECISION =
      Setting.sureness(
          "understanding.answer",
          "When the assistant answers at once: only when so many of such answers are right. How"
              + " sure that is in each language it learns from your articles. Otherwise it offers"
              + " a choice, or a person.",
          TargetPrecision.DEFAULT);
  static final Setting<Double> CLARIFY_THRESHOLD =
      Setting.share(
          "understanding.clarify",
          "How sure the bot must be (0 to 1) to offer an article as a choice.",
          Thresholds.DEFAULT_CLARIFY);
  static final Setting<String> ENCODER =
      Setting.text(
          "understanding.encoder",
          "What understands questions in other words: `shipped` (for English and Chinese), `none`,"
              + " or a folder with a sentence encoder of your own, `model.onnx` and"
              + " `tokenizer.json` in it.",
          EncoderSettings.SHIPPED);
  static final Setting<List<String>> ENCODER_LANGUAGES =
      Setting.list(
          "understanding.encoderLanguages",
          "The languages that your own encoder serves. Name only those that it was made for: others"
              + " go on with what ships, if anything does.",
          "en,pl,hu,ru,zh");
  static final Setting<String> ENCODER_PREFIX =
      Setting.text(
          "understanding.encoderPrefix",
          "What the makers of your own encoder want before every text, such as `query: `.",
          "");
  static final Setting<Integer> WORKERS =
      Setting.number(
          "understanding.workers",
          "How many messages are understood at the same moment. `0` for as many as there are"
              + " processors; more of them make nothing faster.",
          0,
          0,
          1000);
  static final Setting<Integer> MOST_WAITING =
      Setting.number(
          "understanding.mostWaiting",
          "How many messages may wait for that. Who writes when so many wait is told that very many"
              + " people ask at once, and may ask again or talk to a person; words that tell of"
              + " danger are heard all the same. Half as many searches may wait beside them.",
          UnderstandingWorkers.DEFAULT_MOST_WAITING,
          1,
          100_000);
  static final Setting<Integer> SILENT_AGENT =
      Setting.number(
          "desk.silentAgentSeconds",
          "After how many seconds without a sign of an agent (a sign-in, a call of the desk, an"
              + " open socket) the agent's conversations go back to the queue, and none is passed"
              + " on to the agent.",
          120,
          10,
          3600);

  static final int MOST_DAYS = 36_500;

  static final Setting<Integer> TOKEN_DAYS =
      Setting.number(
          "conversation.tokenDays",
          "For how many days a browser or app can go on with its conversation without coming back."
              + " Each visit in the second half of that time begins it anew. Who comes back later"
              + " begins a new conversation.",
          30,
          1,
          MOST_DAYS);

  static final Setting<Integer> RETENTION =
      Setting.number(
          "privacy.retentionDays",
          "A conversation in which nothing happened for so many days is deleted with everything in"
              + " it. Customers are told.",
          365,
          1,
          MOST_DAYS);
  static final Setting<RetentionAction> RETENTION_ACTION =
      Setting.choice(
          "privacy.retentionAction",
          "What is done with such a conversation: `delete`, or `anonymise`. Then counts, times and"
              + " topics stay for your figures, and no words, no names, and nothing that leads to"
              + " the customer.",
          RetentionAction.DELETE);
  static final Setting<Integer> NOTE_DAYS =
      Setting.number(
          "privacy.noteDays",
          "What staff wrote for each other about a conversation is deleted after so many days. `0`"
              + " keeps it as long as the conversation.",
          RetentionSettings.LIKE_CONVERSATIONS,
          0,
          MOST_DAYS);
  static final Setting<Integer> UNANSWERED_DAYS =
      Setting.number(
          "privacy.unansweredDays",
          "What customers asked and the bot could not answer is deleted when nobody asked it for so"
              + " many days. `0` takes `privacy.retentionDays`.",
          RetentionSettings.LIKE_CONVERSATIONS,
          0,
          MOST_DAYS);
  static final Setting<Integer> AUDIT_DAYS =
      Setting.number(
          "privacy.auditDays",
          "What staff read and changed is on record for so many days.",
          730,
          1,
          MOST_DAYS);

  static final Setting<String> TRACING_ENDPOINT =
      Setting.text(
          "tracing.endpoint",
          "Where traces of calls and messages are sent, by OTLP over HTTP:"
              + " `http://collector:4318/v1/traces`. They say how long what took, never what was"
              + " said or by whom. Without it there are none.",
          "");
  static final Setting<Double> TRACING_SHARE =
      Setting.share(
          "tracing.share",
          "Which share of the traces is sent (0 to 1).",
          TracingSettings.OFF.share());

  /** All of them, in the order in which the manual lists them. */
  public static final List<Setting<?>> ALL =
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

  private Settings() {}
}
