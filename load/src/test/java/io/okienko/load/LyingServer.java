package io.okienko.load;

import io.okienko.load.wire.ServerAddress;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that answers every question, and breaks one of the promises that ours keeps: stands for
 * a server that nobody has, on which a check shows that it can fail.
 */
final class LyingServer implements AutoCloseable {
  /** What it does wrong, if anything. */
  enum Lie {
    NONE,
    SENDS_TWICE,
    LEAVES_OUT,
    LOSES_WHAT_IT_ACCEPTED,
    STORES_TWICE,
    IS_BUSY_AT_FIRST
  }

  private final Lie lie;
  private final Vertx vertx = Vertx.vertx();
  private final Map<String, JsonArray> logs = new ConcurrentHashMap<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final HttpServer http;

  LyingServer(Lie lie) {
    this.lie = lie;
    this.http =
        vertx
            .createHttpServer()
            .requestHandler(this::call)
            .webSocketHandler(this::socket)
            .listen(0, "127.0.0.1")
            .await();
  }

  ServerAddress address() {
    return new ServerAddress(false, "127.0.0.1", http.actualPort());
  }

  private void call(HttpServerRequest request) {
    if (request.path().equals("/api/v1/conversations")) {
      open(request);
    } else if (request.method().equals(HttpMethod.GET)) {
      JsonArray log = log(request.path());
      answer(request, 200, new JsonObject().put("events", log).put("last", log.size()));
    } else {
      answer(request, 200, new JsonObject().put("seq", 1)); // closed
    }
  }

  private JsonArray log(String path) {
    return logs.get(path.replaceAll(".*/conversations/([^/]+)/.*", "$1"));
  }

  private void open(HttpServerRequest request) {
    int number = opened.incrementAndGet();
    if (lie == Lie.IS_BUSY_AT_FIRST && number == 1) {
      request.response().setStatusCode(429).putHeader("Retry-After", "1").end();
      return;
    }
    String id = "c" + number;
    logs.put(id, new JsonArray().add(said(1, "bot", "")));
    answer(request, 201, new JsonObject().put("conversationId", id).put("token", "t"));
  }

  private static void answer(HttpServerRequest request, int status, JsonObject json) {
    request.response().setStatusCode(status).end(json.encode());
  }

  private void socket(ServerWebSocket socket) {
    JsonArray log = log(socket.path());
    socket.textMessageHandler(text -> {
      var frame = new JsonObject(text);
      if (frame.getString("type").equals("hello")) {
        send(socket, new JsonObject().put("type", "ready").put("last", 1));
        tell(socket, log.getJsonObject(0));
      } else {
        question(socket, log, frame.getString("clientMessageId"));
      }
    });
  }

  private void question(ServerWebSocket socket, JsonArray log, String name) {
    JsonObject question = said(log.size() + 1, "customer", name);
    log.add(question);
    JsonObject answer = said(log.size() + 1, "bot", "");
    log.add(answer);
    send(
        socket,
        new JsonObject()
            .put("type", "accepted")
            .put("clientMessageId", name)
            .put("seq", question.getInteger("seq")));
    if (lie != Lie.LEAVES_OUT) {
      tell(socket, question);
    }
    if (lie == Lie.SENDS_TWICE) {
      tell(socket, question);
    }
    if (lie == Lie.LOSES_WHAT_IT_ACCEPTED) {
      question.put("clientMessageId", "");
    }
    if (lie == Lie.STORES_TWICE) {
      log.add(said(log.size() + 1, "customer", name));
      tell(socket, answer);
      tell(socket, log.getJsonObject(log.size() - 1));
    } else {
      tell(socket, answer);
    }
  }

  private static JsonObject said(int seq, String author, String name) {
    return new JsonObject()
        .put("seq", seq)
        .put("type", "message")
        .put("author", new JsonObject().put("kind", author))
        .put("clientMessageId", name);
  }

  private static void tell(ServerWebSocket socket, JsonObject event) {
    send(socket, new JsonObject().put("type", "event").put("event", event));
  }

  private static void send(ServerWebSocket socket, JsonObject frame) {
    socket.writeTextMessage(frame.encode());
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
