package io.okienko.channels.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/**
 * Makes a span of each call of the API, for operators who collect traces. It says what {@code
 * CallRecorder} logs and no more, so nothing about a person: the path of a call names a
 * conversation. A caller's {@code traceparent} is not read, since anybody could join our traces.
 */
public final class CallTracer {
  private static final String SPAN = "io.okienko.span";
  private static final String API = "/api/";
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");

  private final Tracer tracer;

  public CallTracer(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Begins the span; pages, probes and figures get none. */
  public void begin(RoutingContext context) {
    if (Objects.requireNonNullElse(context.request().path(), "").startsWith(API)) {
      Span span = tracer.spanBuilder("call").setSpanKind(SpanKind.SERVER).setNoParent().startSpan();
      context.put(SPAN, span);
    }
  }

  /** Ends the span with what is known by now. */
  public void end(RoutingContext context, String method, String route, int status) {
    Span span = spanOf(context);
    span.updateName(method + " " + route);
    span.setAttribute(METHOD, method);
    span.setAttribute(ROUTE, route);
    span.setAttribute(STATUS, (long) status);
    if (status >= 500) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  /** The span of a call; one that does nothing where there is none. */
  static Span spanOf(RoutingContext context) {
    return context.get(SPAN, Span.getInvalid());
  }
}
