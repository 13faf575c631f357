package io.okienko.channels.customer;

import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.TokenAccess;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.channels.http.Answer;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.live.Connections;
import io.okienko.channels.live.EventStream;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.live.SocketDoor;
import io.okienko.channels.live.Timing;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;

/** A customer's conversation as it goes on: by polling, by server-sent events, by WebSocket. */
public final class LiveApi {
  private static final int LONGEST_WAIT_SECONDS = 30;
  private static final long MOST_SEQ = Long.MAX_VALUE - 1;

  private final CustomerServices services;
  private final Connections connections;
  private final Calls calls;
  private final SocketDoor door;
  private final EventPoll poll;

  public LiveApi(
      Conversations conversations,
      CustomerWindows windows,
      ConversationFeed feed,
      QueueWatch queue,
      CustomerLimits limits,
      Timing timing,
      Clock clock,
      Connections connections,
      Calls calls,
      Vertx vertx,
      SocketDoor door) {
    this.services =
        new CustomerServices(
            conversations,
            feed,
            queue,
            new CustomerAccess(conversations, windows),
            limits,
            new Places(windows),
            timing,
            clock);
    this.connections = connections;
    this.calls = calls;
    this.door = door;
    this.poll = new EventPoll(services, connections, calls, vertx);
  }

  public void mount(Routes routes, String base) {
    routes.get(base + "/conversations/{id}/events", this::events);
    routes.add(HttpMethod.GET, base + "/conversations/{id}/socket", this::socket);
  }

  private Answer events(Request request) {
    TokenAccess access = services.access().access(request);
    ConversationId id = access.conversation();
    long after = request.queryNumber("after", 0, MOST_SEQ, 0);
    long wait = request.queryNumber("wait", 0, LONGEST_WAIT_SECONDS, 0);
    String type =
        request
            .acceptable("application/json", "text/event-stream")
            .orElseThrow(() -> Problem.notAcceptable("application/json, text/event-stream"));
    services.limits().history().count(id.value());
    return type.equals("text/event-stream")
        ? stream(request, access, request.lastEventId().orElse(after))
        : poll.answer(id, after, wait);
  }

  private Answer stream(Request request, TokenAccess access, long after) {
    services.limits().opening().countAddress(request.remoteAddress());
    connections.requireRoom();
    Places.Place place = services.places().take(access.conversation());
    return new Answer.Stream(response ->
        new CustomerStream(
                access,
                services,
                place,
                new EventStream(response, calls, services.timing().slowReader(), connections))
            .begin(after));
  }

  private void socket(RoutingContext context) {
    String id = context.pathParam("id");
    if (id == null || !ConversationId.isWellFormed(id)) {
      throw Problem.notFound();
    }
    var conversation = new ConversationId(id);
    connections.requireRoom();
    door.open(
        context,
        services.limits().opening(),
        socket -> new CustomerSocket(conversation, services, socket));
  }
}
