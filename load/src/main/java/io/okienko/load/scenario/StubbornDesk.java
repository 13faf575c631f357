package io.okienko.load.scenario;

import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.Entry.Kind;
import io.okienko.load.conversation.OwnMessages;
import io.okienko.load.wire.Agent;
import io.okienko.load.wire.DeskApi;
import io.okienko.load.wire.ServerAddress;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An agent who looks at the queue and at all that is theirs, over and over, and does what each log
 * says is due. Remembers nothing that it needs: whatever was lost with the server is due again.
 * Lives on one event loop.
 */
final class StubbornDesk {
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** Replies before a conversation is closed. */
  private static final int REPLIES = 2;

  private final ChaosScene scene;
  private final ServerAddress server;
  private final Agent agent;
  private final Context loop;
  private final Map<String, OwnMessages> sent = new HashMap<>();
  private final Promise<Void> gone = Promise.promise();
  private boolean goesHome;

  StubbornDesk(ChaosScene scene, ServerAddress server, Agent agent, Context loop) {
    this.scene = scene;
    this.server = server;
    this.agent = agent;
    this.loop = loop;
    loop.runOnContext(_ -> signIn());
  }

  /** Signs in anew after each failure. */
  private void signIn() {
    if (goesHome) {
      gone.complete();
      return;
    }
    signedIn().onSuccess(this::look).onFailure(_ -> pause(this::signIn));
  }

  private Future<DeskApi> signedIn() {
    return DeskApi.signIn(scene.scene().wire(), server, agent.username(), agent.password());
  }

  private void look(DeskApi desk) {
    if (goesHome) {
      gone.complete();
      return;
    }
    desk.list("waiting")
        .compose(waiting -> each(waiting, id -> desk.claim(id)))
        .compose(_ -> desk.list("mine"))
        .compose(mine -> each(mine, id -> serve(desk, id)))
        .onSuccess(_ -> pause(() -> look(desk)))
        .onFailure(_ -> pause(this::signIn));
  }

  private void pause(Runnable then) {
    scene.scene().wire().later(PAUSE).onComplete(_ -> then.run());
  }

  private interface Deed {
    Future<?> on(String conversationId);
  }

  /** One after the other, those that are ours. A colleague may be faster: the next look tells. */
  private Future<?> each(List<String> conversations, Deed deed) {
    Future<?> all = Future.succeededFuture();
    for (String id : conversations) {
      if (scene.ours().contains(id)) {
        all = all.compose(_ -> deed.on(id).otherwiseEmpty());
      }
    }
    return all;
  }

  private Future<?> serve(DeskApi desk, String id) {
    return desk.log(id)
        .compose(log -> {
          List<Entry> sinceJoined = sinceJoined(log);
          long replies = sinceJoined.stream().filter(StubbornDesk::isReply).count();
          if (replies >= REPLIES) {
            return desk.close(id);
          }
          boolean isDue = sinceJoined.isEmpty() || !isReply(sinceJoined.getLast());
          return isDue ? reply(desk, id, log) : Future.succeededFuture();
        });
  }

  /** Under the name that it had before, if it was sent before and did not get into the log. */
  private Future<Void> reply(DeskApi desk, String id, List<Entry> log) {
    OwnMessages own =
        sent.computeIfAbsent(
            id, _ -> OwnMessages.ofAgent(id, agent.username(), scene.scene().violations()));
    String name = own.name(own.countIn(log) + 1);
    return desk.say(id, name, "I see. Let me look into it.")
        .onSuccess(seq -> own.accepted(name, seq))
        .onSuccess(_ -> scene.accepted().increment())
        .mapEmpty();
  }

  /** Ends looking, and checks that all that was accepted from here is in the logs. */
  Future<?> goHome() {
    Future<?> reviewed = gone.future().compose(_ -> signedIn()).compose(this::review);
    loop.runOnContext(_ -> goesHome = true);
    return reviewed;
  }

  private Future<?> review(DeskApi desk) {
    Future<?> all = Future.succeededFuture();
    for (OwnMessages own : sent.values()) {
      all = all.compose(_ -> desk.log(own.conversationId())).onSuccess(own::review);
    }
    return all;
  }

  private static List<Entry> sinceJoined(List<Entry> log) {
    return log.reversed().stream()
        .takeWhile(entry -> entry.kind() != Kind.AGENT_JOINED)
        .toList()
        .reversed();
  }

  private static boolean isReply(Entry entry) {
    return entry.kind() == Kind.AGENT_SAID;
  }
}
