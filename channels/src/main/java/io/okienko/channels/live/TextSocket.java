package io.okienko.channels.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.EventLoop;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.live.Outbox.SlowReaderException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket that speaks JSON objects in text frames. Takes care of everything that has nothing to
 * do with what is said: form and size of frames, a peer that writes or reads too fast or too
 * slowly, signs of life, closing.
 *
 * <p>The partner's methods run one after the other on virtual threads: they may block and need no
 * lock.
 */
public final class TextSocket {
  /** What is said on the socket. */
  public interface Partner {
    /** A frame has come. */
    void frame(ObjectNode frame);

    /** Called at every heartbeat while the peer lives. */
    void heartbeat();

    /** The last call: the socket is closed. */
    void closed();
  }

  /** Frames that may wait for their turn before the peer is made to wait. */
  private static final int MOST_WAITING = 32;

  private static final long HANG_UP_MILLIS = 5000;

  private final ServerWebSocket socket;
  private final Runnable hangUp;
  private final Vertx vertx;
  private final Context eventLoop;
  private final Calls calls;
  private final Timing timing;
  private final Connections connections;
  private final Connections.Connection connection = () -> close(CloseCode.GOING_AWAY);
  private final Lane lane;
  private final Outbox outbox;
  private final List<Long> timers = new ArrayList<>();
  private final Partner partner;
  private boolean alive = true;
  private final AtomicInteger unparsed = new AtomicInteger();

  /** Changed on the event loop only. */
  private volatile boolean paused;

  private boolean refused;
  private boolean closing;

  /** What a partner needs of its socket is handed to it before the first frame. */
  @FunctionalInterface
  public interface PartnerMaker {
    Partner make(TextSocket socket);
  }

  /**
   * Call on the socket's own event loop, right after it opened.
   *
   * @param hangUp closes the connection under the socket without another word
   */
  static void open(
      ServerWebSocket socket,
      Runnable hangUp,
      Vertx vertx,
      Calls calls,
      Timing timing,
      Connections connections,
      PartnerMaker maker) {
    new TextSocket(socket, hangUp, vertx, calls, timing, connections, maker).begin();
  }

  private TextSocket(
      ServerWebSocket socket,
      Runnable hangUp,
      Vertx vertx,
      Calls calls,
      Timing timing,
      Connections connections,
      PartnerMaker maker) {
    this.socket = socket;
    this.hangUp = hangUp;
    this.vertx = vertx;
    this.eventLoop = EventLoop.current();
    this.calls = calls;
    this.timing = timing;
    this.connections = connections;
    this.lane = new Lane(calls, this::failed);
    this.outbox = new Outbox(socket::writeTextMessage, timing.slowReader());
    this.partner = maker.make(this);
  }

  private void begin() {
    var reader = new FrameReader(new Receiver());
    socket.frameHandler(frame -> received(reader, frame));
    socket.pongHandler(_ -> alive = true);
    socket.closeHandler(_ -> closed());
    timers.add(vertx.setPeriodic(timing.heartbeat().toMillis(), _ -> beat()));
    connections.add(connection);
  }

  /** The lane on which everything about this socket happens. */
  public Lane lane() {
    return lane;
  }

  /** Runs something on the lane later, unless the socket is closed by then. */
  public void after(Duration delay, Runnable task) {
    eventLoop.runOnContext(
        _ -> timers.add(vertx.setTimer(delay.toMillis(), _ -> lane.execute(task))));
  }

  /** Sends a frame; blocks while the peer is slow. Call on the lane. */
  public void send(ObjectNode frame) {
    outbox.write(Json.writeText(frame));
  }

  /** Does something that only matters now: left out when more important things wait. */
  public void signal(Runnable task) {
    if (lane.size() < MOST_WAITING) {
      lane.execute(task);
    }
  }

  /** Sends an {@code error} frame. Call on the lane. */
  public void sendError(String code, String message, @Nullable String clientMessageId) {
    ObjectNode frame = Json.newObject().put("type", "error").put("code", code);
    frame.put("message", message);
    if (clientMessageId != null) {
      frame.put("clientMessageId", clientMessageId);
    }
    send(frame);
  }

  /** What a failure is called towards the outside. */
  public Problem problemOf(Throwable failure) {
    return calls.problemOf(failure);
  }

  /** Says why and closes; a peer that does not even take that is hung up on soon. */
  public void close(CloseCode code) {
    eventLoop.runOnContext(_ -> closeNow(code));
  }

  private void closeNow(CloseCode code) {
    if (!closing && !socket.isClosed()) {
      closing = true;
      socket.close(code.number());
      timers.add(vertx.setTimer(HANG_UP_MILLIS, _ -> hangUp.run()));
    }
  }

  private void received(FrameReader reader, WebSocketFrame frame) {
    alive = true;
    if (!refused) {
      reader.read(frame);
    }
  }

  /**
   * Who does not answer a ping until the next one is due is gone. While nothing is read here, an
   * answer may have come and lie unread.
   */
  private void beat() {
    if (!alive && !paused) {
      closeNow(CloseCode.NORMAL);
      return;
    }
    alive = false;
    socket.writePing(Buffer.buffer());
    lane.execute(partner::heartbeat);
  }

  private void closed() {
    timers.forEach(vertx::cancelTimer);
    connections.remove(connection);
    lane.execute(partner::closed);
  }

  private void failed(Throwable failure) {
    if (failure instanceof SlowReaderException) {
      close(CloseCode.TRY_AGAIN_LATER);
    } else {
      calls.problemOf(failure); // logs what nobody foresaw
      close(CloseCode.INTERNAL);
    }
  }

  private void parse(String text) {
    try {
      partner.frame(Json.readObject(text));
    } catch (Problem problem) {
      sendError("bad-frame", problem.explanation(), null);
    } finally {
      if (unparsed.decrementAndGet() < MOST_WAITING / 2 && paused) {
        eventLoop.runOnContext(_ -> readOn());
      }
    }
  }

  private void readOn() {
    if (paused && unparsed.get() < MOST_WAITING / 2) {
      paused = false;
      alive = true;
      socket.resume();
    }
  }

  /** Called on the event loop. */
  private final class Receiver implements FrameReader.Receiver {
    @Override
    public void text(String text) {
      if (unparsed.incrementAndGet() > MOST_WAITING && !paused) {
        paused = true;
        socket.pause();
      }
      lane.execute(() -> parse(text));
    }

    @Override
    public void refuse(CloseCode why, String code, String message) {
      refused = true;
      lane.execute(() -> {
        sendError(code, message, null);
        close(why);
      });
    }
  }
}
