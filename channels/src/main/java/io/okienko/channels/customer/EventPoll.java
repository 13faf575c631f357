package io.okienko.channels.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.channels.http.Answer;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Reply;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.json.SignalJson;
import io.okienko.channels.live.Connections;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers with a page of events after a seq, and waits for them if asked to. No thread waits
 * meanwhile.
 */
final class EventPoll {
  private final Conversations conversations;
  private final ConversationFeed feed;
  private final Places places;
  private final Connections connections;
  private final Calls calls;
  private final Vertx vertx;

  EventPoll(CustomerServices services, Connections connections, Calls calls, Vertx vertx) {
    this.conversations = services.conversations();
    this.feed = services.feed();
    this.places = services.places();
    this.connections = connections;
    this.calls = calls;
    this.vertx = vertx;
  }

  /**
   * Events after a seq.
   *
   * @param waitSeconds how long to wait for one; 0 answers at once
   */
  Answer answer(ConversationId id, long after, long waitSeconds) {
    if (waitSeconds == 0 || !connections.hasRoom()) {
      return reply(id, after);
    }
    var poll = new Waiting(id, after, places.take(id));
    poll.begin(waitSeconds);
    List<LoggedEvent> events = conversations.page(id, after);
    if (!events.isEmpty()) {
      poll.end();
      return reply(id, after, events);
    }
    return new Answer.Later(poll.reply.future(), poll::end);
  }

  private Reply reply(ConversationId id, long after) {
    return reply(id, after, conversations.page(id, after));
  }

  /** A seq that the log has not reached cannot have been seen: it counts as the log's last. */
  private Reply reply(ConversationId id, long after, List<LoggedEvent> events) {
    long newest = conversations.get(id).lastSeq();
    long last = events.isEmpty() ? Math.min(after, newest) : events.getLast().seq();
    ObjectNode json = Json.newObject();
    json.putPOJO("events", EventJson.CUSTOMER.of(events));
    json.put("last", last);
    if (last < newest) {
      json.put("more", true);
    }
    conversations
        .queuePlace(id)
        .ifPresent(place -> json.set("queue", SignalJson.place(Json.newObject(), place)));
    return Reply.json(200, json);
  }

  /** One poll that waits. Ends once: with news, with time, or with somebody leaving. */
  private final class Waiting implements Connections.Connection {
    private final ConversationId id;
    private final long after;
    private final Places.Place place;
    private final Promise<Reply> reply = Promise.promise();
    private final List<Runnable> closers = new ArrayList<>();
    private boolean ended;

    Waiting(ConversationId id, long after, Places.Place place) {
      this.id = id;
      this.after = after;
      this.place = place;
    }

    synchronized void begin(long waitSeconds) {
      closers.add(place::close);
      Subscription news = feed.subscribe(id, this::heard);
      closers.add(news::close);
      long timer = vertx.setTimer(waitSeconds * 1000, _ -> goAway());
      closers.add(() -> vertx.cancelTimer(timer));
      closers.add(() -> connections.remove(this));
      connections.add(this);
    }

    /** What is told again is no news. */
    private void heard(Committed committed) {
      if (committed.after().lastSeq() > after) {
        goAway();
      }
    }

    /** Answers with what there is now. */
    @Override
    public void goAway() {
      if (end()) {
        calls.execute(this::complete);
      }
    }

    @Override
    public void beat() {
      // a call that is under way is a sign of life
    }

    private void complete() {
      try {
        reply.complete(EventPoll.this.reply(id, after));
      } catch (RuntimeException failure) {
        reply.fail(failure);
      }
    }

    /** Whether it was this call that ended it. */
    synchronized boolean end() {
      if (ended) {
        return false;
      }
      ended = true;
      closers.forEach(Runnable::run);
      return true;
    }
  }
}
