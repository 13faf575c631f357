package io.okienko.channels;

import io.okienko.bot.language.Language;
import io.okienko.bot.secret.Secret;
import io.okienko.channels.help.BankInfo;
import io.okienko.channels.help.BankLook;
import io.okienko.channels.http.Networks;
import io.okienko.channels.http.OriginPolicy;
import io.okienko.channels.http.RateLimiter.Limit;
import io.okienko.channels.live.Timing;
import io.okienko.channels.tls.TlsFiles;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How the server speaks to the outside.
 *
 * @param host the address to listen on; {@code 0.0.0.0} for all
 * @param port 0 for any free one
 * @param tls the server's certificate; empty for plain HTTP, as behind a proxy that does TLS
 * @param customerOrigins whose pages may hold the chat window, besides our own
 * @param cookieSecure whether browsers send the staff's cookie over TLS alone
 * @param trustedProxies proxies whose {@code X-Forwarded-For} is believed
 * @param metricsToken opens the figures to whoever shows it; without one they are for programs on
 *     this machine
 * @param sampleBank whether the sample bank's pages are shown
 * @param languages spoken here, in the order in which screens list them
 * @param zone in which times are shown and days begin
 * @param mostConnections sockets, event streams and waiting polls at once; a part of them, at most
 *     200, is kept for the desk
 * @param drain how long calls may take to their end when the server stops
 */
public record ChannelSettings(
    String host,
    int port,
    Optional<TlsFiles> tls,
    OriginPolicy customerOrigins,
    boolean cookieSecure,
    Networks trustedProxies,
    Secret metricsToken,
    boolean sampleBank,
    BankInfo bank,
    BankLook look,
    List<Language> languages,
    ZoneId zone,
    Limits limits,
    Timing timing,
    int mostConnections,
    Duration drain) {
  /** A million windows that nobody writes in fit into the memory of a large machine. */
  public static final int MOST_CONNECTIONS = 1_000_000;

  /**
   * How fast callers may be. Calls that a program on the machine itself makes are not counted by
   * address.
   *
   * @param opening conversations, sockets and event streams of one address
   * @param messages of one conversation
   * @param changes of one conversation other than messages
   * @param history readings of one conversation's log: by call, by stream, by socket
   * @param transcripts of one conversation
   * @param reading searches and other public reading of one address
   * @param signIn attempts of one address, right or wrong
   */
  public record Limits(
      Limit opening,
      Limit messages,
      Limit changes,
      Limit history,
      Limit transcripts,
      Limit reading,
      Limit signIn) {
    public static final Limits DEFAULT =
        new Limits(
            new Limit(120, 60),
            new Limit(600, 120),
            new Limit(30, 30),
            new Limit(240, 1200),
            new Limit(10, 10),
            new Limit(240, 240),
            new Limit(60, 30));
  }

  /** What a bank gets that sets nothing. */
  public static final ChannelSettings DEFAULT =
      new ChannelSettings(
          "127.0.0.1",
          8080,
          Optional.empty(),
          OriginPolicy.sameOrigin(),
          true,
          Networks.NONE,
          Secret.NONE,
          false,
          new BankInfo(
              "Bank",
              "",
              "",
              Optional.empty(),
              Optional.empty(),
              365,
              Optional.empty(),
              Optional.empty()),
          BankLook.USUAL,
          Language.BUILT_IN,
          ZoneId.of("UTC"),
          Limits.DEFAULT,
          Timing.DEFAULT,
          20_000,
          Duration.ofSeconds(10));

  public ChannelSettings {
    languages = List.copyOf(languages);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
    if (mostConnections < 1 || mostConnections > MOST_CONNECTIONS) {
      throw new IllegalArgumentException(
          "from 1 to " + MOST_CONNECTIONS + " connections can be open, not " + mostConnections);
    }
  }
}
