package io.okienko.channels.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Puts the headers that narrow what a browser may do on every response. None is kept by anybody,
 * unless the answer itself says that it may be.
 */
public final class SecurityHeaders implements Handler<RoutingContext> {
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "font-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final String ONE_YEAR = "max-age=31536000";

  @Override
  public void handle(RoutingContext context) {
    putOn(context.request());
    context.next();
  }

  /** Puts them on a request's response that is not written yet. */
  public static void putOn(HttpServerRequest request) {
    MultiMap headers = request.response().headers();
    if (request.isSSL()) { // else a proxy does TLS, and knows whether it always will
      headers.set("Strict-Transport-Security", ONE_YEAR);
    }
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }
}
