package io.okienko.channels.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.channels.support.TestCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown when the files change, by looking once instead of waiting. */
class ServerCertificateTest {
  private final Vertx vertx = Vertx.vertx();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private HttpServer serve(ServerCertificate certificate) {
    return vertx
        .createHttpServer(certificate.on(new HttpServerOptions()))
        .requestHandler(request -> request.response().end())
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private ServerCertificate read(TlsFiles files) {
    return new ServerCertificate(files, vertx, Clock.systemUTC());
  }

  @Test
  void whatIsRenewedIsShown() {
    TestCertificate old = TestCertificate.of("old");
    try (ServerCertificate certificate = read(old.writeTo(folder))) {
      HttpServer server = serve(certificate);
      assertThat(TestCertificate.shownAt(server.actualPort())).isEqualTo(old.certificate());
      TestCertificate renewed = TestCertificate.of("renewed");
      renewed.writeTo(folder);
      certificate.look(List.of(server));
      assertThat(TestCertificate.shownAt(server.actualPort())).isEqualTo(renewed.certificate());
      assertThat(certificate.expires()).isEqualTo(renewed.certificate().getNotAfter().toInstant());
    }
  }

  @Test
  void whatIsBrokenIsNotShown() throws IOException {
    TestCertificate old = TestCertificate.of("old");
    TlsFiles files = old.writeTo(folder);
    try (ServerCertificate certificate = read(files)) {
      HttpServer server = serve(certificate);
      Files.writeString(files.certificate(), "no certificate at all");
      certificate.look(List.of(server));
      assertThat(TestCertificate.shownAt(server.actualPort())).isEqualTo(old.certificate());
      Files.delete(files.certificate());
      certificate.look(List.of(server));
      assertThat(TestCertificate.shownAt(server.actualPort())).isEqualTo(old.certificate());
    }
  }

  @Test
  void aCertificateThatCameBeforeItsKeyWaitsForIt() throws IOException {
    TestCertificate old = TestCertificate.of("old");
    TlsFiles files = old.writeTo(folder);
    try (ServerCertificate certificate = read(files)) {
      HttpServer server = serve(certificate);
      TestCertificate renewed = TestCertificate.of("renewed");
      Path elsewhere = Files.createDirectory(folder.resolve("renewed"));
      TlsFiles pair = renewed.writeTo(elsewhere);
      Files.copy(pair.certificate(), files.certificate(), StandardCopyOption.REPLACE_EXISTING);
      certificate.look(List.of(server));
      assertThat(TestCertificate.shownAt(server.actualPort())).isEqualTo(old.certificate());
      Files.copy(pair.key(), files.key(), StandardCopyOption.REPLACE_EXISTING);
      certificate.look(List.of(server));
      assertThat(TestCertificate.shownAt(server.actualPort())).isEqualTo(renewed.certificate());
    }
  }

  @Test
  void withoutAUsableCertificateNothingStarts() throws IOException {
    TlsFiles missing = TestCertificate.files(folder);
    assertThatThrownBy(() -> read(missing))
        .isInstanceOf(UnusableCertificateException.class)
        .hasMessageContaining("chain.pem");
    TlsFiles files = TestCertificate.of("a").writeTo(folder);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(
        TestCertificate.of("b").writeTo(other).key(),
        files.key(),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> read(files))
        .isInstanceOf(UnusableCertificateException.class)
        .hasMessageContaining("belongs to another certificate");
    Files.writeString(files.key(), "");
    assertThatThrownBy(() -> read(files))
        .isInstanceOf(UnusableCertificateException.class)
        .hasMessageContaining("cannot be used");
  }
}
