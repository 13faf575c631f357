package io.okienko.channels.tls;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.impl.KeyStoreHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * A certificate and its key as they stood in their files at one moment.
 *
 * @param chain PEM
 * @param key PEM
 */
record Identity(Buffer chain, Buffer key) {
  private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");
  private static final byte[] TO_BE_SIGNED = {1, 2, 3};

  /**
   * @throws UnusableCertificateException when one of them cannot be read
   */
  static Identity read(TlsFiles files) {
    return new Identity(content(files.certificate()), content(files.key()));
  }

  private static Buffer content(Path file) {
    try {
      return Buffer.buffer(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnusableCertificateException("unable to read the TLS file " + file, e);
    }
  }

  /**
   * The server's own certificate. Vert.x and the JDK would take a key that belongs to another one,
   * and fail at each caller.
   *
   * @throws UnusableCertificateException when nobody could be served with this
   */
  X509Certificate check(Vertx vertx) {
    try {
      KeyStore store = pem().loadKeyStore(vertx);
      String alias = store.aliases().nextElement();
      var privateKey =
          (PrivateKey) store.getKey(alias, KeyStoreHelper.DUMMY_PASSWORD.toCharArray());
      var certificate = (X509Certificate) store.getCertificate(alias);
      if (!belongTogether(certificate, privateKey)) {
        throw new UnusableCertificateException(
            "the TLS key belongs to another certificate than the first one in the file");
      }
      return certificate;
    } catch (UnusableCertificateException e) {
      throw e;
    } catch (Exception e) { // Vert.x promises nothing narrower
      throw new UnusableCertificateException("the TLS certificate and its key cannot be used", e);
    }
  }

  private static boolean belongTogether(X509Certificate certificate, PrivateKey key)
      throws GeneralSecurityException {
    if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    Signature signature = Signature.getInstance(signatureAlgorithm(key));
    signature.initSign(key);
    signature.update(TO_BE_SIGNED);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(TO_BE_SIGNED);
    return signature.verify(signed);
  }

  private static String signatureAlgorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }

  /** The same options, with TLS by this: 1.2 and 1.3 alone, and HTTP/2 for those who speak it. */
  HttpServerOptions on(HttpServerOptions options) {
    return options
        .setSsl(true)
        .setUseAlpn(true)
        .setEnabledSecureTransportProtocols(PROTOCOLS)
        .setKeyCertOptions(pem());
  }

  private PemKeyCertOptions pem() {
    return new PemKeyCertOptions().setCertValue(chain).setKeyValue(key);
  }

  /** The key cannot be printed by mistake. */
  @Override
  public String toString() {
    return "REDACTED";
  }
}
