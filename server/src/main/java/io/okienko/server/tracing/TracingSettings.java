package io.okienko.server.tracing;

import java.net.URI;
import java.util.Optional;

/**
 * Whether traces are collected.
 *
 * @param endpoint where they are sent by OTLP over HTTP; empty for nowhere
 * @param share of the traces that are sent, from 0 to 1
 */
public record TracingSettings(Optional<URI> endpoint, double share) {
  public static final TracingSettings OFF = new TracingSettings(Optional.empty(), 1);

  public TracingSettings {
    endpoint.ifPresent(TracingSettings::check);
  }

  private static void check(URI address) {
    boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!isHttp || address.getHost() == null) {
      throw new IllegalArgumentException(
          "traces are sent to an address such as http://collector:4318/v1/traces");
    }
  }
}
