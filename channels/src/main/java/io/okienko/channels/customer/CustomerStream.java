package io.okienko.channels.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Signal;
import io.okienko.bot.conversation.TokenAccess;
import io.okienko.channels.http.Json;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.json.SignalJson;
import io.okienko.channels.live.EventStream;

/** A conversation as server-sent events: for those whose network lets no socket through. */
final class CustomerStream implements LiveView.Screen {
  private final EventStream stream;
  private final LiveView view;
  private final TokenAccess access;
  private final CustomerServices services;
  private final Places.Place place;

  /**
   * @param place given back when the stream is over
   */
  CustomerStream(
      TokenAccess access, CustomerServices services, Places.Place place, EventStream stream) {
    this.access = access;
    this.services = services;
    this.place = place;
    this.stream = stream;
    this.view =
        new LiveView(
            access.conversation(),
            services.conversations(),
            services.feed(),
            services.queue(),
            stream.lane(),
            this);
  }

  void begin(long after) {
    stream.begin(this::beat, this::gone);
    stream.lane().execute(() -> start(after));
  }

  /** Who comes back with a token that has ended is told so. */
  private void beat() {
    if (services.isOver(access.expires())) {
      stream.goAway();
    }
  }

  private void gone() {
    place.close();
    view.close();
  }

  private void start(long after) {
    Conversation conversation = services.conversations().get(access.conversation());
    view.start(conversation, Math.min(after, conversation.lastSeq()));
  }

  @Override
  public void event(LoggedEvent event) {
    stream.write(event.seq(), EventJson.CUSTOMER.of(event));
  }

  @Override
  public void place(QueuePlace place) {
    stream.write("queue", SignalJson.place(Json.newObject(), place));
  }

  @Override
  public void signal(Signal signal) {
    switch (signal) {
      case Signal.Typing typing -> {
        ObjectNode json = Json.newObject();
        json.set("by", SignalJson.writer(typing));
        stream.write("typing", json);
      }
      case Signal.Read read -> stream.write("read", Json.newObject().put("seq", read.seq()));
      case Signal.NoteAdded _ -> throw new IllegalArgumentException("notes are not for customers");
    }
  }
}
