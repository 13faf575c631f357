package io.okienko.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Server-sent events at their reader's end. */
final class EventStreamReader implements AutoCloseable {
  private final Stream<String> all;
  private final Iterator<String> lines;

  private EventStreamReader(Stream<String> all) {
    this.all = all;
    this.lines = all.iterator();
  }

  static EventStreamReader open(Visitor visitor, long lastEventId)
      throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response =
        visitor.api().stream(visitor.path("events"), "Last-Event-ID", Long.toString(lastEventId));
    return new EventStreamReader(response.body());
  }

  /** All lines up to the data of the event of this seq. */
  List<String> readTo(long seq) {
    List<String> read = new ArrayList<>();
    boolean found = false;
    while (lines.hasNext()) {
      String line = lines.next();
      read.add(line);
      found = found || line.equals("id: " + seq) || line.equals("id:" + seq);
      if (found && line.isEmpty()) {
        return read;
      }
    }
    throw new AssertionError("the stream ended before event " + seq + ": " + read);
  }

  @Override
  public void close() {
    all.close();
  }
}
