package io.okienko.channels.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which web pages may call. Programs that are no browser send no {@code Origin} and are not
 * concerned.
 *
 * @param allowed origins such as {@code https://www.bank.example}, or {@link #ANY}; our own pages
 *     are always allowed
 */
public record OriginPolicy(Set<String> allowed) {
  /** Every page of the web: for trying out, not for a bank. */
  public static final String ANY = "*";

  private static final Pattern FORM = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

  public OriginPolicy {
    allowed = Set.copyOf(allowed);
    for (String origin : allowed) {
      if (!origin.equals(ANY) && !FORM.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "an allowed origin looks like https://www.bank.example, not like " + origin);
      }
    }
  }

  /** Only our own pages. */
  public static OriginPolicy sameOrigin() {
    return new OriginPolicy(Set.of());
  }

  /** Whether the page that makes this request may make it. */
  public boolean allows(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null || isSameOrigin(request, origin) || allows(origin);
  }

  /** Whether pages of this origin, other than our own, may call. */
  public boolean allows(String origin) {
    return allowed.contains(ANY) || allowed.contains(origin.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the page is one of ours. The browser's own word counts first: behind a proxy the {@code
   * Host} may be another one than the browser knows.
   */
  private static boolean isSameOrigin(HttpServerRequest request, String origin) {
    if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
      return true;
    }
    @Nullable HostAndPort called = request.authority();
    int authority = origin.indexOf("://");
    return called != null
        && authority > 0
        && origin.substring(authority + 3).equalsIgnoreCase(called.toString());
  }
}
