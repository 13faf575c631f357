package io.okienko.channels.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The table of what can be called. Paths are written as in the API's document, {@code
 * /conversations/{id}}, and are known to logs and metrics by that name alone.
 */
public final class Routes {
  private static final String TEMPLATE = "io.okienko.route";

  private final Router router;
  private final Calls calls;
  private final Map<String, TreeSet<String>> methods = new LinkedHashMap<>();

  public Routes(Router router, Calls calls) {
    this.router = router;
    this.calls = calls;
  }

  public void get(String template, Call call) {
    add(HttpMethod.GET, template, calls.handler(call));
  }

  /** What a browser or a monitor may also ask for without its content. */
  public void getOrHead(String template, Call call) {
    get(template, call);
    add(HttpMethod.HEAD, template, calls.handler(call));
  }

  /** Like {@link #getOrHead}, answered on the event loop: {@code reply} must not block. */
  public void getOrHeadAtOnce(String template, Supplier<Reply> reply) {
    add(HttpMethod.GET, template, context -> reply.get().writeTo(context));
    add(HttpMethod.HEAD, template, context -> reply.get().writeTo(context));
  }

  public void post(String template, Call call) {
    add(HttpMethod.POST, template, calls.handler(call));
  }

  public void put(String template, Call call) {
    add(HttpMethod.PUT, template, calls.handler(call));
  }

  public void delete(String template, Call call) {
    add(HttpMethod.DELETE, template, calls.handler(call));
  }

  /** A handler that runs on the event loop: it must not block. */
  public void add(HttpMethod method, String template, Handler<RoutingContext> handler) {
    methods.computeIfAbsent(template, _ -> new TreeSet<>()).add(method.name());
    router
        .route(method, path(template))
        .handler(context -> {
          context.put(TEMPLATE, template);
          handler.handle(context);
        });
  }

  /** Call last: what has a path but not this method is a 405 that says which methods there are. */
  public void refuseOtherMethods() {
    methods.forEach((template, known) -> {
      String allow = String.join(", ", known);
      router
          .route(path(template))
          .handler(context -> {
            context.put(TEMPLATE, template);
            notAllowed(allow).writeTo(context);
          });
    });
  }

  private static Reply notAllowed(String allow) {
    return Reply.problem(
        Problem.of(405, "method-not-allowed", "This can be called with " + allow + " only.")
            .withHeader("Allow", allow));
  }

  /** What the request's path is called in the API's document; {@code other} for unknown paths. */
  public static String templateOf(RoutingContext context) {
    return context.get(TEMPLATE, "other");
  }

  private static String path(String template) {
    return template.replace("{", ":").replace("}", "");
  }
}
