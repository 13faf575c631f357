package io.okienko.channels.operations;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.okienko.channels.http.CallTracer;
import io.okienko.channels.http.Routes;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts every call and writes one line about it. Neither says anything about a person: the route
 * stands as a template, and what was sent is not looked at.
 */
public final class CallRecorder implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger("io.okienko.calls");
  private static final String BEGUN = "io.okienko.begun";

  /** Any token can be sent as a method; only these become labels. */
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private final Metrics metrics;
  private final CallTracer tracer;

  public CallRecorder(Metrics metrics, CallTracer tracer) {
    this.metrics = metrics;
    this.tracer = tracer;
  }

  @Override
  public void handle(RoutingContext context) {
    long begun = System.nanoTime();
    context.put(BEGUN, begun);
    tracer.begin(context);
    context.addEndHandler(_ -> record(context, context.response().getStatusCode()));
    context.next();
  }

  /** Records a call that became a socket: it has no response that could end. */
  public void socketOpened(RoutingContext context) {
    record(context, HttpResponseStatus.SWITCHING_PROTOCOLS.code());
  }

  private void record(RoutingContext context, int status) {
    Duration took = Duration.ofNanos(System.nanoTime() - context.get(BEGUN, System.nanoTime()));
    HttpMethod called = context.request().method();
    String method = METHODS.contains(called) ? called.name() : "other";
    String route = Routes.templateOf(context);
    metrics.called(method, route, status, took);
    tracer.end(context, method, route, status);
    LOG.info("method={} route={} status={} ms={}", method, route, status, took.toMillis());
  }
}
