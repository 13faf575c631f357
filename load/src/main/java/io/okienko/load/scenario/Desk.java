package io.okienko.load.scenario;

import io.okienko.load.conversation.Entry;
import io.okienko.load.measure.Failures;
import io.okienko.load.wire.DeskApi;
import io.okienko.load.wire.DeskSocket;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An agent's desk with the conversations that were given to it. Lives on one event loop, with all
 * its customers.
 */
final class Desk implements DeskSocket.Listener {
  private final Context loop;
  private final DeskApi api;
  private final Failures failures;
  private final Map<String, Party> conversations = new HashMap<>();
  private @Nullable DeskSocket socket;

  private Desk(Context loop, DeskApi api, Failures failures) {
    this.loop = loop;
    this.api = api;
    this.failures = failures;
  }

  /** Opens the desk of an agent who is signed in. Call on its loop. */
  static Future<Desk> open(Context loop, DeskApi api, Failures failures) {
    var desk = new Desk(loop, api, failures);
    return api.connect(desk)
        .map(connected -> {
          desk.socket = connected;
          return desk;
        });
  }

  /** From any thread. */
  void leave() {
    loop.runOnContext(_ -> {
      if (socket != null) {
        socket.drop();
      }
    });
  }

  Context loop() {
    return loop;
  }

  DeskApi api() {
    return api;
  }

  /** From now on, what is read of a conversation goes to its agent. */
  void follow(String conversationId, Party agent) {
    conversations.put(conversationId, agent);
  }

  void forget(String conversationId) {
    conversations.remove(conversationId);
  }

  @Override
  public void entry(String conversationId, Entry entry) {
    Party agent = conversations.get(conversationId);
    if (agent != null) {
      agent.read(entry);
    }
  }

  /** Customers are given to this desk, it takes none out of the queue by itself. */
  @Override
  public void queue(Supplier<List<String>> waiting) {}

  @Override
  public void lost(Throwable why) {
    failures.add(why);
    conversations.values().forEach(agent -> agent.fail(why));
  }
}
