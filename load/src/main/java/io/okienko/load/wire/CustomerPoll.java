package io.okienko.load.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.load.conversation.Entry;
import io.vertx.core.Future;

/** A customer's window that asks again and again; its messages go by calls of their own. */
final class CustomerPoll implements CustomerLine {
  private static final int WAIT_SECONDS = 25;

  private final CustomerApi api;
  private final Opened conversation;
  private final Listener listener;
  private boolean dropped;

  private CustomerPoll(CustomerApi api, Opened conversation, Listener listener) {
    this.api = api;
    this.conversation = conversation;
    this.listener = listener;
  }

  static Future<CustomerLine> open(
      CustomerApi api, Opened conversation, long after, Listener listener) {
    var line = new CustomerPoll(api, conversation, listener);
    line.ask(after);
    return Future.succeededFuture(line);
  }

  private void ask(long after) {
    api.poll(conversation, after, WAIT_SECONDS).onComplete(this::heard, this::failed);
  }

  private void heard(JsonNode page) {
    for (Entry entry : Entries.of(page.path("events"))) {
      if (dropped) {
        return;
      }
      listener.entry(entry);
    }
    if (!dropped) {
      ask(page.path("last").asLong());
    }
  }

  private void failed(Throwable why) {
    if (!dropped) {
      listener.lost(why);
    }
  }

  @Override
  public Future<Long> say(String clientMessageId, String text) {
    return api.say(conversation, clientMessageId, text);
  }

  @Override
  public void drop() {
    dropped = true;
  }
}
