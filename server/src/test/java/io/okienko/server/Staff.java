package io.okienko.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody of the bank who has signed in. */
final class Staff {
  private final String username;
  private final Api api;
  private int messages;

  private Staff(String username, Api api) {
    this.username = username;
    this.api = api;
  }

  static Staff signIn(Api stranger, String username) throws IOException, InterruptedException {
    return signIn(stranger, username, ServerProcess.PASSWORD);
  }

  static Staff signIn(Api stranger, String username, String password)
      throws IOException, InterruptedException {
    JsonNode session =
        stranger
            .post("/staff/session", Map.of("username", username, "password", password))
            .expect(200)
            .json();
    return new Staff(username, stranger.as(session.path("token").textValue()));
  }

  Api api() {
    return api;
  }

  Api.Reply claim(Visitor visitor) throws IOException, InterruptedException {
    return act(visitor, "claim", Map.of());
  }

  /** Says something to a customer; returns its seq. */
  long say(Visitor visitor, String text) throws IOException, InterruptedException {
    messages++;
    var message = Map.of("clientMessageId", username + "-" + messages, "text", text);
    return act(visitor, "messages", message).expect(201).json().path("seq").longValue();
  }

  Api.Reply act(Visitor visitor, String call, Map<String, ?> body)
      throws IOException, InterruptedException {
    return api.post("/desk/conversations/" + visitor.id() + "/" + call, body);
  }

  JsonNode conversation(Visitor visitor) throws IOException, InterruptedException {
    return api.get("/desk/conversations/" + visitor.id()).expect(200).json();
  }

  /** The queue in serving order: who waits, by conversation. */
  List<JsonNode> waiting() throws IOException, InterruptedException {
    List<JsonNode> rows = new ArrayList<>();
    api.get("/desk/conversations?state=waiting")
        .expect(200)
        .json()
        .path("conversations")
        .forEach(rows::add);
    return rows;
  }

  LiveSocket deskSocket() throws IOException, InterruptedException {
    LiveSocket socket = api.socket("/desk/socket");
    socket.send(Map.of("type", "hello", "token", api.token()));
    socket.await("ready");
    return socket;
  }
}
