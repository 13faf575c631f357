package io.okienko.channels.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Signal;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.json.SignalJson;
import io.okienko.channels.live.CloseCode;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.live.TextSocket;
import io.okienko.channels.staff.StaffJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agent's socket: the queue, and what happens in the conversations that the agent owns or
 * watches.
 */
final class DeskSocket implements TextSocket.Partner {
  private final DeskServices services;
  private final TextSocket socket;
  private final Optional<String> shownToken;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Followed followed;
  private @Nullable SignedIn signedIn;
  private @Nullable String shownQueue;
  private boolean dismissed;

  private record SignedIn(StaffMember agent, String token) {}

  /**
   * @param shownToken what was shown when the socket was opened, such as a browser's cookie
   */
  DeskSocket(DeskServices services, Optional<String> shownToken, TextSocket socket) {
    this.services = services;
    this.socket = socket;
    this.shownToken = shownToken;
    this.followed = new Followed(services, socket.lane(), this::isAdmitted, this::event);
    socket.after(services.timing().hello(), this::expectHello);
  }

  private void expectHello() {
    if (signedIn == null) {
      refuse("hello-first", "The first frame is hello, and it comes soon.");
    }
  }

  @Override
  public void frame(ObjectNode frame) {
    String type = frame.path("type").asText();
    if (signedIn == null) {
      first(type, frame);
      return;
    }
    if (!isAdmitted()) {
      return;
    }
    StaffMember agent = signedIn.agent();
    switch (type) {
      case "watch" -> watch(agent, frame);
      case "unwatch" -> followed.unwatch(conversation(frame));
      case "typing" -> services.desk().typing(agent, conversation(frame));
      case "read" -> read(agent, frame);
      default -> socket.sendError("bad-frame", "There is no frame of this type here.", null);
    }
  }

  private void first(String type, ObjectNode frame) {
    if (!type.equals("hello")) {
      refuse("hello-first", "The first frame is hello.");
      return;
    }
    var fields = new Fields(frame);
    Optional<String> token = fields.text("token", 200).or(() -> shownToken);
    fields.check();
    if (token.isEmpty()) {
      refuse("no-token", "Please sign in.");
      return;
    }
    services
        .access()
        .find(token.get(), Right.SERVE)
        .ifPresentOrElse(
            agent -> welcome(new SignedIn(agent, token.get())),
            () -> refuse("wrong-token", "Nobody who serves customers is signed in."));
  }

  /** Listens first and reads then, so that nothing falls in between. */
  private void welcome(SignedIn member) {
    signedIn = member;
    StaffMember agent = member.agent();
    services.presence().connected(agent.username());
    subscriptions.add(services.feed().subscribeAll(this::committed));
    subscriptions.add(services.feed().subscribeAllSignals(this::signal));
    subscriptions.add(
        services.queue().onLists(() -> socket.lane().execute(() -> showQueue(agent))));
    for (Conversation mine : services.desk().listMine(agent.username())) {
      followed.own(mine.id(), mine.lastSeq());
    }
    ObjectNode queue =
        queue(
            services.summaries().waiting(),
            services.summaries().of(services.desk().listMine(agent.username())));
    shownQueue = queue.toString();
    ObjectNode ready = Json.newObject().put("type", "ready");
    ready.set("agent", StaffJson.of(agent));
    ready.setAll(queue);
    socket.send(ready);
  }

  private static ObjectNode queue(List<ObjectNode> waiting, List<ObjectNode> mine) {
    ObjectNode json = Json.newObject();
    json.putArray("waiting").addAll(waiting);
    json.putArray("mine").addAll(mine);
    return json;
  }

  private void showQueue(StaffMember agent) {
    if (!isAdmitted()) {
      return;
    }
    SharedLists lists = services.lists();
    ObjectNode queue = queue(lists.waiting(), lists.ownedBy(agent.username()));
    String text = queue.toString();
    if (!text.equals(shownQueue)) {
      shownQueue = text;
      ObjectNode frame = Json.newObject().put("type", "queue");
      frame.setAll(queue);
      socket.send(frame);
    }
  }

  private void watch(StaffMember agent, ObjectNode frame) {
    var fields = new Fields(frame);
    long after = fields.wholeNumber("after", 0, Long.MAX_VALUE - 1).orElse(0);
    fields.check();
    ConversationId id = conversation(frame);
    try {
      long last = services.desk().get(id).lastSeq();
      services
          .audit()
          .record(Deed.of(agent.username(), AuditAction.CONVERSATION_WATCHED, id.value()));
      followed.watch(id, Math.min(after, last));
    } catch (RuntimeException failure) {
      Problem problem = socket.problemOf(failure);
      socket.sendError(problem.code(), problem.explanation(), null);
    }
  }

  private void read(StaffMember agent, ObjectNode frame) {
    var fields = new Fields(frame);
    long seq = fields.requiredNumber("seq", 0, Long.MAX_VALUE - 1);
    fields.check();
    services.desk().read(agent, conversation(frame), seq);
  }

  private static ConversationId conversation(ObjectNode frame) {
    var fields = new Fields(frame);
    String id = fields.requiredText("conversationId", 100);
    fields.check();
    if (!ConversationId.isWellFormed(id)) {
      throw Problem.notFound();
    }
    return new ConversationId(id);
  }

  /**
   * Told on a writer's thread: what may concern this agent goes to the lane. Whether the agent had
   * the conversation is known only there, after all that was told before.
   */
  private void committed(Committed committed) {
    SignedIn member = signedIn;
    if (member == null) {
      return;
    }
    String me = member.agent().username();
    ConversationId id = committed.after().id();
    if (me.equals(committed.after().agent())) {
      long before = committed.events().getFirst().seq() - 1;
      socket.lane().execute(() -> followed.own(id, before));
    } else if (QueueWatch.movesQueue(committed)) {
      socket.lane().execute(() -> followed.disown(id));
    }
  }

  private void signal(Signal signal) {
    if (followed.contains(signal.conversation())) {
      ObjectNode frame = Json.newObject();
      frame.put("conversationId", signal.conversation().value());
      switch (signal) {
        case Signal.Typing typing -> {
          frame.put("type", "typing").set("by", SignalJson.writer(typing));
          socket.signal(() -> tell(frame));
        }
        case Signal.NoteAdded added -> {
          frame.put("type", "note").set("note", NoteJson.of(added.note()));
          socket.lane().execute(() -> tell(frame));
        }
        case Signal.Read _ -> {
          // tells the customer, not the desk
        }
      }
    }
  }

  private void tell(ObjectNode frame) {
    if (isAdmitted()) {
      socket.send(frame);
    }
  }

  private void event(ConversationId id, LoggedEvent event) {
    ObjectNode frame = Json.newObject().put("type", "event");
    frame.put("conversationId", id.value());
    frame.set("event", EventJson.STAFF.of(event));
    socket.send(frame);
  }

  private void refuse(String code, String message) {
    socket.sendError(code, message, null);
    socket.close(CloseCode.UNAUTHORISED);
  }

  /**
   * Whether the agent is still signed in and may serve customers. Who is not loses the socket.
   * Asked before anything is heard or said, and asked of the store, since accounts change in other
   * processes as well. Call on the lane.
   */
  private boolean isAdmitted() {
    SignedIn member = signedIn;
    if (member == null || dismissed) {
      return false;
    }
    if (services.access().find(member.token(), Right.SERVE).isEmpty()) {
      dismissed = true;
      refuse("wrong-token", "You are signed out by now. Please sign in again.");
    }
    return !dismissed;
  }

  /** Who signs out, or loses the right, loses the socket as well, even if nothing happens. */
  @Override
  public void heartbeat() {
    socket.lane().execute(this::isAdmitted);
  }

  @Override
  public void closed() {
    subscriptions.forEach(Subscription::close);
    followed.close();
    SignedIn member = signedIn;
    if (member != null) {
      services.presence().disconnected(member.agent().username());
    }
  }
}
