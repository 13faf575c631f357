package io.okienko.channels.tls;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the server's certificate is.
 *
 * @param certificate PEM, the server's own certificate first, then those that vouch for it
 * @param key PEM, without a password
 * @param lookAgain how long until somebody looks whether the files have changed
 */
public record TlsFiles(Path certificate, Path key, Duration lookAgain) {
  private static final Duration SOON_ENOUGH = Duration.ofSeconds(10);

  public TlsFiles(Path certificate, Path key) {
    this(certificate, key, SOON_ENOUGH);
  }
}
