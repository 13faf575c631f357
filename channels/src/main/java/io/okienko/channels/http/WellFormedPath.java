package io.okienko.channels.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Keeps paths with broken percent-encoding from the router, which would turn them away as well, but
 * with a stack trace in the log each time, and a log that strangers can fill hides what matters.
 */
public final class WellFormedPath implements Handler<HttpServerRequest> {
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Handler<HttpServerRequest> wellFormed;
  private final Handler<HttpServerRequest> broken;

  public WellFormedPath(Handler<HttpServerRequest> wellFormed, Handler<HttpServerRequest> broken) {
    this.wellFormed = wellFormed;
    this.broken = broken;
  }

  @Override
  public void handle(HttpServerRequest request) {
    boolean isBroken = BROKEN.matcher(Objects.requireNonNullElse(request.path(), "")).find();
    (isBroken ? broken : wellFormed).handle(request);
  }
}
