package io.okienko.load.wire;

import io.okienko.load.conversation.Entry;
import io.okienko.load.wire.HttpApi.Call;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** What an agent's desk calls. Call on an event loop. */
public final class DeskApi {
  private final HttpApi api;
  private final String token;

  private DeskApi(HttpApi api, String token) {
    this.api = api;
    this.token = token;
  }

  /** Signs an agent in. */
  public static Future<DeskApi> signIn(
      Wire wire, ServerAddress address, String username, String password) {
    var api = new HttpApi(wire, address);
    var body = Json.object().put("username", username).put("password", password);
    return api.call(Call.post("/staff/session", "", body))
        .map(json -> new DeskApi(api, json.path("token").asText()));
  }

  /** Opens the desk's socket; completes when the server is ready. */
  public Future<DeskSocket> connect(DeskSocket.Listener listener) {
    return DeskSocket.open(api, token, listener);
  }

  /**
   * Conversations in their order.
   *
   * @param state such as {@code waiting} or {@code mine}
   */
  public Future<List<String>> list(String state) {
    return api.call(Call.get("/desk/conversations?state=" + state, token))
        .map(json -> {
          List<String> ids = new ArrayList<>();
          json.path("conversations").forEach(row -> ids.add(row.path("conversationId").asText()));
          return ids;
        });
  }

  /** Takes a conversation out of the queue. */
  public Future<Void> claim(String conversationId) {
    return api.call(Call.post(path(conversationId) + "/claim", token, Json.object())).mapEmpty();
  }

  /** Sends a message; completes with its seq. */
  public Future<Long> say(String conversationId, String clientMessageId, String text) {
    var body = Json.object().put("clientMessageId", clientMessageId).put("text", text);
    return api.call(Call.post(path(conversationId) + "/messages", token, body))
        .map(json -> json.path("seq").asLong());
  }

  /** The whole log as it is now. */
  public Future<List<Entry>> log(String conversationId) {
    return api.call(Call.get(path(conversationId), token))
        .map(json -> Entries.of(json.path("events")));
  }

  public Future<Void> close(String conversationId) {
    return api.call(Call.post(path(conversationId) + "/close", token, Json.object())).mapEmpty();
  }

  private static String path(String conversationId) {
    return "/desk/conversations/" + conversationId;
  }
}
