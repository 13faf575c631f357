package io.okienko.load.wire;

import java.net.URI;
import java.util.Locale;

/** Where a server is. */
public record ServerAddress(boolean tls, String host, int port) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /**
   * @param url such as {@code https://chat.bank.example}
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static ServerAddress of(String url) {
    URI uri = parse(url);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean tls = scheme.equals("https");
    if ((!tls && !scheme.equals("http")) || uri.getHost() == null) {
      throw notAnAddress(url);
    }
    if (!uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/")) {
      throw new IllegalArgumentException("the server's address ends with its port, not: " + url);
    }
    int standard = tls ? HTTPS_PORT : HTTP_PORT;
    return new ServerAddress(tls, uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort());
  }

  private static URI parse(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException _) {
      throw notAnAddress(url);
    }
  }

  private static IllegalArgumentException notAnAddress(String url) {
    return new IllegalArgumentException(
        "a server's address looks like https://chat.bank.example, not: " + url);
  }

  @Override
  public String toString() {
    return (tls ? "https://" : "http://") + host + ":" + port;
  }
}
