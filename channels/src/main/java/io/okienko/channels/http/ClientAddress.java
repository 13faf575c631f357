package io.okienko.channels.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out where a call comes from. {@code X-Forwarded-For} is believed only when a proxy that the
 * operator named wrote it; anybody else could write what they like. A proxy on this machine that
 * nobody named is one address of its own, so that the limits of {@link RateLimiter} hold for what
 * comes through it, and the log says once what to set.
 */
public final class ClientAddress {
  private static final Logger LOG = LoggerFactory.getLogger(ClientAddress.class);
  private static final String UNKNOWN = "unknown";
  private static final String UNNAMED_PROXY = "unnamed proxy";
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");
  private static final int IPV6_GROUPS = 8;

  private final Set<String> trustedProxies;
  private final AtomicBoolean warned = new AtomicBoolean();

  /**
   * @param trustedProxies IP addresses
   */
  public ClientAddress(Set<String> trustedProxies) {
    this.trustedProxies =
        trustedProxies.stream()
            .map(ClientAddress::canonical)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * An IPv4 address, {@value #UNNAMED_PROXY}, or the /64 network of an IPv6 address: whoever has
   * one address of such a network has them all, and would count as somebody new with each.
   */
  public String of(HttpServerRequest request) {
    var peer = request.remoteAddress();
    String address =
        peer == null || peer.hostAddress() == null ? UNKNOWN : canonical(peer.hostAddress());
    List<String> forwarded = request.headers().getAll("X-Forwarded-For");
    if (forwarded.isEmpty()) {
      return network(address);
    }
    if (trustedProxies.contains(address)) {
      return network(lastUntrusted(String.join(",", forwarded), address));
    }
    return isThisMachine(address) ? unnamedProxy(address) : network(address);
  }

  /** Whether it is an address of the machine that this runs on. */
  static boolean isThisMachine(String address) {
    return THIS_MACHINE.contains(address);
  }

  private String unnamedProxy(String address) {
    if (!warned.getAndSet(true)) {
      LOG.warn(
          "A proxy at {} passes calls on, but http.trustedProxies does not name it: all who come"
              + " through it share one limit and one count of wrong passwords. If the proxy sets"
              + " X-Forwarded-For, add {} to http.trustedProxies.",
          address,
          address);
    }
    return UNNAMED_PROXY;
  }

  /** Each proxy appends whom it was called by, so the truth stands at the end. */
  private String lastUntrusted(String forwarded, String otherwise) {
    String[] hops = forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = canonical(hops[i].strip());
      if (!hop.isEmpty() && !trustedProxies.contains(hop)) {
        return hop;
      }
    }
    return otherwise;
  }

  /** One spelling of each address, without the port that some proxies write; else as written. */
  private static String canonical(String written) {
    try {
      return InetAddress.ofLiteral(withoutPort(written)).getHostAddress();
    } catch (IllegalArgumentException _) {
      return written;
    }
  }

  private static String withoutPort(String address) {
    if (address.startsWith("[")) {
      return address.substring(1, Math.max(1, address.indexOf(']')));
    }
    int colon = address.indexOf(':');
    boolean isOnly = colon >= 0 && colon == address.lastIndexOf(':');
    return isOnly ? address.substring(0, colon) : address;
  }

  /** Java spells out all eight groups of an IPv6 address. This machine stays recognisable. */
  private static String network(String canonical) {
    String[] groups = canonical.split(":", -1);
    return groups.length == IPV6_GROUPS && !isThisMachine(canonical)
        ? String.join(":", List.of(groups).subList(0, IPV6_GROUPS / 2)) + "::/64"
        : canonical;
  }
}
