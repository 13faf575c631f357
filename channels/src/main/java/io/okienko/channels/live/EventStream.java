package io.okienko.channels.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.EventLoop;
import io.okienko.channels.http.Json;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/**
 * A response of server-sent events (the WHATWG's {@code text/event-stream}). What goes into it is
 * written on its lane.
 */
public final class EventStream implements Connections.Connection {
  /** Milliseconds after which a browser comes back when the stream broke off. */
  private static final int RETRY_MILLIS = 2000;

  private final HttpServerResponse response;
  private final Context eventLoop;
  private final Calls calls;
  private final Connections connections;
  private final Lane lane;
  private final Outbox outbox;
  private Runnable heartbeat = () -> {};

  /** Call on the response's own event loop. */
  public EventStream(
      HttpServerResponse response, Calls calls, Duration slowReader, Connections connections) {
    this.response = response;
    this.eventLoop = EventLoop.current();
    this.calls = calls;
    this.connections = connections;
    this.lane = new Lane(calls, this::failed);
    this.outbox = new Outbox(response::write, slowReader);
  }

  /**
   * Begins the response.
   *
   * @param heartbeat called with each sign of life; must not block
   * @param gone runs on the lane when the reader has left or the stream was ended
   */
  public void begin(Runnable heartbeat, Runnable gone) {
    this.heartbeat = heartbeat;
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream");
    response.putHeader("X-Accel-Buffering", "no"); // or a proxy would keep it to itself
    response.closeHandler(_ -> finished(gone));
    response.endHandler(_ -> finished(gone));
    connections.add(this);
    lane.execute(() -> outbox.write("retry: " + RETRY_MILLIS + "\n\n"));
    if (response.closed()) { // before anybody listened for it
      finished(gone);
    }
  }

  /** The lane on which everything about this stream happens. */
  public Lane lane() {
    return lane;
  }

  /** Writes an event that can be resumed after. Call on the lane. */
  public void write(long id, ObjectNode data) {
    outbox.write("id: " + id + "\ndata: " + Json.writeText(data) + "\n\n");
  }

  /** Writes an event of a named type that only matters now. Call on the lane. */
  public void write(String type, ObjectNode data) {
    outbox.write("event: " + type + "\ndata: " + Json.writeText(data) + "\n\n");
  }

  @Override
  public void beat() {
    lane.execute(() -> outbox.write(": still here\n\n"));
    heartbeat.run();
  }

  private void finished(Runnable gone) {
    connections.remove(this);
    lane.execute(gone);
  }

  /** Breaks off, so that the reader knows to come back. */
  private void failed(Throwable failure) {
    if (!(failure instanceof Outbox.SlowReaderException)) {
      calls.problemOf(failure); // logs what nobody foresaw
    }
    eventLoop.runOnContext(_ -> response.reset());
  }

  @Override
  public void goAway() {
    eventLoop.runOnContext(_ -> {
      if (!response.ended() && !response.closed()) {
        response.end();
      }
    });
  }
}
