package io.okienko.channels.tls;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that the server shows. Certificates live for weeks: when the files change, those
 * who connect from then on see the new one, and those who are connected notice nothing. Files that
 * cannot be used are told in the log, and the old certificate goes on.
 */
public final class ServerCertificate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerCertificate.class);

  private final TlsFiles files;
  private final Vertx vertx;
  private final Clock clock;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("okienko-certificate").daemon().factory());
  private Identity shown;
  private Optional<Identity> seen;
  private volatile X509Certificate certificate;

  /**
   * @throws UnusableCertificateException when the files cannot be used: nothing else could be shown
   */
  public ServerCertificate(TlsFiles files, Vertx vertx, Clock clock) {
    this.files = files;
    this.vertx = vertx;
    this.clock = clock;
    this.shown = Identity.read(files);
    this.seen = Optional.of(shown);
    this.certificate = shown.check(vertx);
    tell();
  }

  private void tell() {
    LOG.info(
        "TLS with the certificate of {}, valid until {}",
        certificate.getSubjectX500Principal(),
        expires());
    if (expires().isBefore(clock.instant())) {
      LOG.error("The TLS certificate has expired; nobody will trust it");
    }
  }

  /** Until when it is valid. */
  public Instant expires() {
    return certificate.getNotAfter().toInstant();
  }

  /** The same options, with TLS. */
  public HttpServerOptions on(HttpServerOptions options) {
    return shown.on(options);
  }

  /** Keeps what these servers show up to date, until this is closed. */
  public void keepUpToDate(List<HttpServer> servers) {
    long pause = files.lookAgain().toMillis();
    var _ = watch.scheduleWithFixedDelay(() -> look(servers), pause, pause, TimeUnit.MILLISECONDS);
  }

  /** Looks once whether the files have changed. What is wrong with them is told once. */
  void look(List<HttpServer> servers) {
    Optional<Identity> before = seen;
    try {
      seen = Optional.empty();
      Identity found = Identity.read(files);
      seen = Optional.of(found);
      if (!found.equals(shown) && !seen.equals(before)) {
        show(found, servers);
      }
    } catch (RuntimeException e) {
      if (before.isPresent() || seen.isPresent()) {
        LOG.error("The new TLS certificate is not used; the old one goes on", e);
      }
    }
  }

  private void show(Identity identity, List<HttpServer> servers) {
    X509Certificate checked = identity.check(vertx);
    servers.forEach(server -> show(identity, server));
    shown = identity;
    certificate = checked;
    tell();
  }

  private static void show(Identity identity, HttpServer server) {
    server
        .updateSSLOptions(identity.on(new HttpServerOptions()).getSslOptions())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @Override
  public void close() {
    watch.close();
  }
}
