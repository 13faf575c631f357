package io.okienko.channels.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.conversation.Signal;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.json.SignalJson;
import io.okienko.channels.live.CloseCode;
import io.okienko.channels.live.TextSocket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer's socket: one conversation, both ways. */
final class CustomerSocket implements TextSocket.Partner, LiveView.Screen {
  private static final long MOST_SEQ = Long.MAX_VALUE - 1;
  private static final long TYPING_PAUSE_NANOS = 1_000_000_000L;

  private final ConversationId id;
  private final CustomerServices services;
  private final TextSocket socket;
  private @Nullable LiveView view;
  private volatile Instant tokenExpires = Instant.MAX;
  private long toldTyping = System.nanoTime() - TYPING_PAUSE_NANOS;
  private Places.@Nullable Place place;

  CustomerSocket(ConversationId id, CustomerServices services, TextSocket socket) {
    this.id = id;
    this.services = services;
    this.socket = socket;
    socket.after(services.timing().hello(), this::expectHello);
  }

  private void expectHello() {
    if (view == null) {
      refuse("hello-first", "The first frame is hello, and it comes soon.");
    }
  }

  @Override
  public void frame(ObjectNode frame) {
    String type = frame.path("type").asText();
    if (view == null) {
      first(type, frame);
      return;
    }
    switch (type) {
      case "message" -> message(frame);
      case "typing" -> typing();
      case "read" -> readUpTo(frame);
      default -> socket.sendError("bad-frame", "There is no frame of this type here.", null);
    }
  }

  private void first(String type, ObjectNode frame) {
    if (!type.equals("hello")) {
      refuse("hello-first", "The first frame is hello.");
      return;
    }
    var fields = new Fields(frame);
    String token = fields.text("token", 200).orElse("");
    long after = fields.wholeNumber("after", 0, MOST_SEQ).orElse(0);
    fields.check();
    if (token.isEmpty()) {
      refuse("no-token", "The hello carries the conversation's token.");
      return;
    }
    services
        .access()
        .find(token, id)
        .ifPresentOrElse(
            access -> {
              tokenExpires = access.expires();
              enter(after);
            },
            () -> refuse("wrong-token", "This token does not open this conversation."));
  }

  /** Only who has shown a token takes a place, lest strangers keep a customer out. */
  private void enter(long after) {
    try {
      services.limits().history().count(id.value());
      place = services.places().take(id);
    } catch (Problem problem) {
      socket.sendError(problem.code(), problem.explanation(), null);
      socket.close(CloseCode.TRY_AGAIN_LATER);
      return;
    }
    welcome(after);
  }

  /** A seq that the log has not reached cannot have been seen: it counts as the log's last. */
  private void welcome(long after) {
    Conversation conversation = services.conversations().get(id);
    long last = conversation.lastSeq();
    socket.send(Json.newObject().put("type", "ready").put("last", last));
    view =
        new LiveView(
            id, services.conversations(), services.feed(), services.queue(), socket.lane(), this);
    view.start(conversation, Math.min(after, last));
  }

  private void message(ObjectNode frame) {
    var fields = new Fields(frame);
    String name = fields.clientMessageId("clientMessageId");
    String text = fields.message("text");
    fields.check();
    try {
      services.limits().messages().count(id.value());
      Said said = services.conversations().say(id, new ClientMessageId(name), text);
      socket.send(
          Json.newObject()
              .put("type", "accepted")
              .put("clientMessageId", name)
              .put("seq", said.seq()));
    } catch (RuntimeException failure) {
      Problem problem = socket.problemOf(failure);
      String code = problem.status() == 429 ? "too-many-messages" : problem.code();
      socket.sendError(code, problem.explanation(), name);
    }
  }

  /** Told on once a second at most, however fast somebody types. */
  private void typing() {
    long now = System.nanoTime();
    if (now - toldTyping >= TYPING_PAUSE_NANOS) {
      toldTyping = now;
      services.conversations().typing(id);
    }
  }

  /** Checked, and nothing more: nobody is shown what a customer has read. */
  private static void readUpTo(ObjectNode frame) {
    var fields = new Fields(frame);
    fields.requiredNumber("seq", 0, MOST_SEQ);
    fields.check();
  }

  private void refuse(String code, String message) {
    socket.sendError(code, message, null);
    socket.close(CloseCode.UNAUTHORISED);
  }

  @Override
  public void event(LoggedEvent event) {
    ObjectNode frame = Json.newObject().put("type", "event");
    frame.set("event", EventJson.CUSTOMER.of(event));
    socket.send(frame);
  }

  @Override
  public void place(QueuePlace place) {
    socket.send(SignalJson.place(Json.newObject().put("type", "queue"), place));
  }

  @Override
  public void signal(Signal signal) {
    switch (signal) {
      case Signal.Typing typing -> {
        ObjectNode frame = Json.newObject().put("type", "typing");
        frame.set("by", SignalJson.writer(typing));
        socket.send(frame);
      }
      case Signal.Read read ->
          socket.send(Json.newObject().put("type", "read").put("seq", read.seq()));
      case Signal.NoteAdded _ -> throw new IllegalArgumentException("notes are not for customers");
    }
  }

  @Override
  public void heartbeat() {
    if (services.isOver(tokenExpires)) {
      socket.lane().execute(() -> refuse("wrong-token", "The token has ended by now."));
    }
  }

  @Override
  public void closed() {
    if (place != null) {
      place.close();
    }
    if (view != null) {
      view.close();
    }
  }
}
