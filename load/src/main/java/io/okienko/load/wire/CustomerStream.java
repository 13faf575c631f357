package io.okienko.load.wire;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.parsetools.RecordParser;

/** A customer's stream of server-sent events; its messages go by calls of their own. */
final class CustomerStream implements CustomerLine {
  private static final String DATA = "data: ";
  private static final String NAMED = "event: ";

  private final CustomerApi api;
  private final Opened conversation;
  private final HttpClientResponse response;
  private final Listener listener;
  private boolean named;
  private boolean dropped;

  private CustomerStream(
      CustomerApi api, Opened conversation, HttpClientResponse response, Listener listener) {
    this.api = api;
    this.conversation = conversation;
    this.response = response;
    this.listener = listener;
  }

  static Future<CustomerLine> open(
      HttpApi http, CustomerApi api, Opened conversation, long after, Listener listener) {
    return http.stream(conversation.path() + "/events", conversation.token(), after)
        .map(response -> new CustomerStream(api, conversation, response, listener).begin());
  }

  private CustomerLine begin() {
    RecordParser lines = RecordParser.newDelimited("\n", this::line);
    response.exceptionHandler(_ -> ended());
    response.endHandler(_ -> ended());
    response.handler(lines);
    return this;
  }

  /** Of what our server writes: one line of data for each event, and a name only for signals. */
  private void line(Buffer bytes) {
    String line = bytes.toString();
    if (line.isEmpty()) {
      named = false;
    } else if (line.startsWith(NAMED)) {
      named = true;
    } else if (line.startsWith(DATA) && !named && !dropped) {
      listener.entry(Entries.entry(Json.read(line.substring(DATA.length()))));
    }
  }

  private void ended() {
    if (!dropped) {
      dropped = true;
      listener.lost(new LineLostException("a customer's event stream"));
    }
  }

  @Override
  public Future<Long> say(String clientMessageId, String text) {
    return api.say(conversation, clientMessageId, text);
  }

  @Override
  public void drop() {
    dropped = true;
    response.request().reset();
  }
}
