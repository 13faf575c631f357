package io.okienko.channels.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out where a call comes from. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are
 * believed only when a proxy that the operator named wrote them; anybody else could write what they
 * like. {@code Forwarded} is believed from nobody: a proxy that sets the one passes on the other as
 * it came, and so which of the two is true cannot be told. A proxy on this machine that nobody
 * named is one address of its own, so that the limits of {@link RateLimiter} hold for what comes
 * through it, and the log says once what to set.
 */
public final class ClientAddress {
  private static final Logger LOG = LoggerFactory.getLogger(ClientAddress.class);
  private static final String UNKNOWN = "unknown";
  private static final String UNNAMED_PROXY = "unnamed proxy";
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int IPV6_GROUPS = 8;

  /** What programs do not send that call for themselves. */
  private static final List<String> SIGNS_OF_A_PROXY =
      List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via");

  private final Networks trustedProxies;
  private final AtomicBoolean warned = new AtomicBoolean();

  public ClientAddress(Networks trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  /**
   * An IPv4 address, {@value #UNNAMED_PROXY}, or the /64 network of an IPv6 address: whoever has
   * one address of such a network has them all, and would count as somebody new with each.
   */
  public String of(HttpServerRequest request) {
    String address = peer(request);
    List<String> forwarded = request.headers().getAll("X-Forwarded-For");
    if (!forwarded.isEmpty() && trustedProxies.contains(address)) {
      return network(lastUntrusted(String.join(",", forwarded), address));
    }
    return isThisMachine(address) && isPassedOn(request) ? unnamedProxy(address) : network(address);
  }

  private static String peer(HttpServerRequest request) {
    var peer = request.remoteAddress();
    return peer == null || peer.hostAddress() == null ? UNKNOWN : canonical(peer.hostAddress());
  }

  private static boolean isPassedOn(HttpServerRequest request) {
    return SIGNS_OF_A_PROXY.stream().anyMatch(request.headers()::contains);
  }

  /** {@code https} or {@code http}: as the caller sees it, who may speak to a proxy. */
  String schemeOf(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-Proto");
    return forwarded != null
            && SCHEMES.contains(forwarded)
            && trustedProxies.contains(peer(request))
        ? forwarded
        : String.valueOf(request.scheme());
  }

  /** Whether it is an address of the machine that this runs on. */
  static boolean isThisMachine(String address) {
    return THIS_MACHINE.contains(address);
  }

  private String unnamedProxy(String address) {
    if (!warned.getAndSet(true)) {
      LOG.warn(
          "A proxy at {} passes calls on, and does not say for whom in a way that can be believed:"
              + " all who come through it share one limit and one count of wrong passwords. Let it"
              + " set X-Forwarded-For, and add {} to http.trustedProxies.",
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
      if (isThisMachine(hop)) {
        return otherwise; // the proxy's own machine, which may be another one than this
      }
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
