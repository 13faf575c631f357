package io.okienko.channels.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;

/**
 * Finds out where a call comes from. {@code X-Forwarded-For} is believed only when a proxy that the
 * operator named wrote it; anybody else could write what they like.
 */
public final class ClientAddress {
  private static final String UNKNOWN = "unknown";

  private final Set<String> trustedProxies;

  /**
   * @param trustedProxies IP addresses
   */
  public ClientAddress(Set<String> trustedProxies) {
    this.trustedProxies = Set.copyOf(trustedProxies);
  }

  /** An IP address. */
  public String of(HttpServerRequest request) {
    var peer = request.remoteAddress();
    String address = peer == null || peer.hostAddress() == null ? UNKNOWN : peer.hostAddress();
    List<String> forwarded = request.headers().getAll("X-Forwarded-For");
    if (!trustedProxies.contains(address) || forwarded.isEmpty()) {
      return address;
    }
    return lastUntrusted(String.join(",", forwarded), address);
  }

  /** Each proxy appends whom it was called by, so the truth stands at the end. */
  private String lastUntrusted(String forwarded, String otherwise) {
    String[] hops = forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = hops[i].strip();
      if (!hop.isEmpty() && !trustedProxies.contains(hop)) {
        return hop;
      }
    }
    return otherwise;
  }
}
