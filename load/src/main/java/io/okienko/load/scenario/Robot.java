package io.okienko.load.scenario;

import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.Entry.Kind;
import io.okienko.load.conversation.OwnMessages;
import io.okienko.load.conversation.SequenceCheck;
import io.okienko.load.wire.DeskApi;
import io.okienko.load.wire.DeskSocket;
import io.okienko.load.wire.RefusedException;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An agent who takes virtual visitors out of the queue as its desk shows it, answers each of their
 * messages, and closes. Lives on one event loop.
 */
final class Robot implements DeskSocket.Listener {
  /** So many messages a visitor has for an agent. */
  static final int MESSAGES = 2;

  /** As many conversations as a person looks after at the same time. */
  private static final int MOST_AT_ONCE = 5;

  private static final int CONFLICT = 409;

  private final VisitorScene scene;
  private final DeskApi api;
  private final Map<String, Party> serving = new HashMap<>();
  private @Nullable DeskSocket socket;

  private Robot(VisitorScene scene, DeskApi api) {
    this.scene = scene;
    this.api = api;
  }

  /** Sits down at the desk. */
  static Future<Robot> sitDown(VisitorScene scene, DeskApi api) {
    var robot = new Robot(scene, api);
    return api.connect(robot)
        .map(connected -> {
          robot.socket = connected;
          return robot;
        });
  }

  @Override
  public void queue(Supplier<List<String>> waiting) {
    if (serving.size() >= MOST_AT_ONCE) {
      return;
    }
    List<String> ours =
        waiting.get().stream()
            .filter(id -> scene.ours().contains(id) && !serving.containsKey(id))
            .toList();
    if (!ours.isEmpty()) {
      take(ours.get(scene.habits().pick(ours.size())));
    }
  }

  private void take(String id) {
    serving.put(
        id,
        new Party(
            SequenceCheck.fromAnywhere(id, scene.scene().violations()),
            OwnMessages.ofAgent(id, "agent", scene.scene().violations())));
    api.claim(id).onFailure(why -> notTaken(id, why));
  }

  /** A colleague may have been faster, or the visitor has left. */
  private void notTaken(String id, Throwable why) {
    serving.remove(id);
    if (why instanceof RefusedException refused && refused.status() == CONFLICT) {
      scene.counts().lostClaims().increment();
    } else {
      scene.scene().failures().add(why);
    }
  }

  @Override
  public void entry(String conversationId, Entry entry) {
    Party party = serving.get(conversationId);
    if (party == null) {
      return;
    }
    party.read(entry);
    if (entry.kind() == Kind.CUSTOMER_SAID) {
      answer(conversationId, party).onFailure(scene.scene().failures()::add);
    }
  }

  private Future<?> answer(String id, Party party) {
    String name = party.own().next();
    boolean isLast = party.own().count() == MESSAGES;
    Future<Long> said =
        scene
            .scene()
            .wire()
            .later(scene.habits().thought())
            .compose(_ -> party.say(name, api.say(id, name, "I see. Let me look into it.")));
    return isLast ? said.compose(_ -> close(id, party)) : said;
  }

  private Future<?> close(String id, Party party) {
    return api.close(id)
        .compose(_ -> api.log(id))
        .onSuccess(log -> {
          party.own().review(log);
          serving.remove(id);
        });
  }

  @Override
  public void lost(Throwable why) {
    scene.scene().failures().add(why);
  }

  void leave() {
    if (socket != null) {
      socket.drop();
    }
  }
}
