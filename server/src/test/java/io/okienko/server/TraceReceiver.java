package io.okienko.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces, as far as OTLP over HTTP asks for: takes them, and keeps them. */
final class TraceReceiver implements AutoCloseable {
  private static final String PATH = "/v1/traces";

  private final List<ExportTraceServiceRequest> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  TraceReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PATH, this::receive);
    server.start();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
  }

  List<Span> spans() {
    return received.stream()
        .flatMap(request -> request.getResourceSpansList().stream())
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  /** The only span of this name. */
  Span span(String name) {
    List<Span> named = spans().stream().filter(span -> span.getName().equals(name)).toList();
    if (named.size() != 1) {
      throw new AssertionError(
          named.size()
              + " spans "
              + name
              + " among "
              + spans().stream().map(Span::getName).toList());
    }
    return named.getFirst();
  }

  /** All that came in, as text. */
  String all() {
    return received.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
