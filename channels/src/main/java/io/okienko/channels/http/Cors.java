package io.okienko.channels.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets the pages that {@link OriginPolicy} allows call the customer API from a browser, and refuses
 * others before anything is done. Staff calls never come through here: a foreign page cannot make
 * them.
 */
public final class Cors implements Handler<RoutingContext> {
  private static final String ONE_HOUR = "3600";

  private final OriginPolicy policy;

  public Cors(OriginPolicy policy) {
    this.policy = policy;
  }

  @Override
  public void handle(RoutingContext context) {
    context.response().putHeader("Vary", "Origin");
    if (!policy.allows(context.request())) {
      Reply.problem(Problem.of(403, "forbidden", "This page may not use this service."))
          .writeTo(context);
      return;
    }
    String origin = context.request().getHeader("Origin");
    if (origin != null) {
      allow(context.response().headers(), origin);
    }
    if (context.request().method().equals(HttpMethod.OPTIONS)) {
      Reply.noContent().writeTo(context);
    } else {
      context.next();
    }
  }

  private static void allow(MultiMap headers, String origin) {
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Allow-Methods", "GET, POST, PUT");
    headers.set(
        "Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, Last-Event-ID");
    headers.set("Access-Control-Expose-Headers", "Retry-After, Content-Disposition");
    headers.set("Access-Control-Max-Age", ONE_HOUR);
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
