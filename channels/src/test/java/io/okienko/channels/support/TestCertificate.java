package io.okienko.channels.support;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import io.okienko.channels.tls.TlsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** A certificate of a test's server, by an authority that the test makes. */
public final class TestCertificate {
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final X509Bundle AUTHORITY = authority();

  private final X509Bundle bundle;

  private TestCertificate(X509Bundle bundle) {
    this.bundle = bundle;
  }

  private static X509Bundle authority() {
    try {
      return new CertificateBuilder()
          .subject("CN=Test authority")
          .setIsCertificateAuthority(true)
          .buildSelfSigned();
    } catch (Exception e) {
      throw new AssertionError("unable to make an authority", e);
    }
  }

  /** A new one for this machine. */
  public static TestCertificate of(String name) {
    try {
      return new TestCertificate(
          new CertificateBuilder()
              .subject("CN=" + name)
              .addSanIpAddress("127.0.0.1")
              .addSanDnsName("localhost")
              .addExtendedKeyUsageServerAuth()
              .buildIssuedBy(AUTHORITY));
    } catch (Exception e) {
      throw new AssertionError("unable to make a certificate", e);
    }
  }

  /** Writes it to the two files that a server of this folder reads. */
  public TlsFiles writeTo(Path folder) {
    TlsFiles files = files(folder);
    write(files.certificate(), bundle.getCertificatePathPEM());
    write(files.key(), bundle.getPrivateKeyPEM());
    return files;
  }

  /** The two files that a server of this folder reads. */
  public static TlsFiles files(Path folder) {
    return new TlsFiles(folder.resolve("chain.pem"), folder.resolve("key.pem"), OFTEN);
  }

  /** Puts a file in place at once, as a renewing program does. */
  private static void write(Path file, String text) {
    try {
      Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
      Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public X509Certificate certificate() {
    return bundle.getCertificate();
  }

  /** Trusts the test's authority and nobody else. */
  public static SSLContext trust() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {AUTHORITY.toTrustManager()}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** What somebody is shown who connects to a port of this machine now. */
  public static X509Certificate shownAt(int port, String... protocols) {
    SSLContext fresh = trust(); // without the sessions of earlier callers
    try (var socket =
        (SSLSocket) fresh.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      if (protocols.length > 0) {
        socket.setEnabledProtocols(protocols);
      }
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
