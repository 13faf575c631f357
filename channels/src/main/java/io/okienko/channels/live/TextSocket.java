package io.okienko.channels.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.live.Outbox.SlowReaderException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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
public final class TextSocket implements Connections.Connection {
  /** What is said on the socket. */
  public interface Partner {
    /** A frame has come. */
    void frame(ObjectNode frame);

    /** Called on the event loop at every heartbeat while the peer lives: must not block. */
    void heartbeat();

    /** The last call: the socket is closed. */
    void closed();
  }

  /** Frames that may wait for their turn before the peer is made to wait. */
  private static final int MOST_WAITING = 32;

  private final FrameChannel frames;
  private final Calls calls;
  private final Connections connections;
  private final Lane lane;
  private final Outbox outbox;
  private final Partner partner;
  private boolean alive = true;
  private final AtomicInteger unparsed = new AtomicInteger();

  /** Changed on the event loop only. */
  private volatile boolean paused;

  private boolean refused;
  private boolean closed;

  /** What a partner needs of its socket is handed to it before the first frame. */
  @FunctionalInterface
  public interface PartnerMaker {
    Partner make(TextSocket socket);
  }

  /** Call on the event loop of a socket's channel, right after it opened. */
  static void open(
      Channel channel,
      Calls calls,
      Duration slowReader,
      Connections connections,
      PartnerMaker maker) {
    var socket = new TextSocket(channel, calls, slowReader, connections, maker);
    connections.add(socket);
  }

  private TextSocket(
      Channel channel,
      Calls calls,
      Duration slowReader,
      Connections connections,
      PartnerMaker maker) {
    this.calls = calls;
    this.connections = connections;
    this.frames = FrameChannel.takeOver(channel, new Receiver());
    this.lane = new Lane(calls, this::failed);
    this.outbox = new Outbox(frames::write, slowReader);
    this.partner = maker.make(this);
  }

  /** The lane on which everything about this socket happens. */
  public Lane lane() {
    return lane;
  }

  /** Runs something on the lane later, unless the socket is closed by then. */
  public void after(Duration delay, Runnable task) {
    Runnable unlessClosed =
        () -> {
          if (!closed) {
            lane.execute(task);
          }
        };
    var _ = frames.eventLoop().schedule(unlessClosed, delay.toMillis(), TimeUnit.MILLISECONDS);
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
    frames.eventLoop().execute(() -> frames.close(code));
  }

  @Override
  public void goAway() {
    close(CloseCode.GOING_AWAY);
  }

  @Override
  public void beat() {
    frames.eventLoop().execute(this::beatNow);
  }

  /**
   * Who does not answer a ping until the next one is due is gone. While nothing is read here, an
   * answer may have come and lie unread.
   */
  private void beatNow() {
    if (closed) {
      return;
    }
    if (!alive && !paused) {
      frames.close(CloseCode.NORMAL);
      return;
    }
    alive = false;
    frames.ping();
    partner.heartbeat();
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
        frames.eventLoop().execute(this::readOn);
      }
    }
  }

  private void readOn() {
    if (paused && unparsed.get() < MOST_WAITING / 2) {
      paused = false;
      alive = true;
      frames.read(true);
    }
  }

  /** Called on the event loop. */
  private final class Receiver implements FrameChannel.Listener, FrameReader.Receiver {
    private final FrameReader reader = new FrameReader(this);

    @Override
    public void frame(WebSocketFrame frame) {
      alive = true;
      if (!refused) {
        reader.read(frame);
      }
    }

    /** Of a channel that closes while it is taken over, this may be told twice. */
    @Override
    public void closed() {
      if (!closed) {
        closed = true;
        connections.remove(TextSocket.this);
        lane.execute(partner::closed);
      }
    }

    @Override
    public void text(String text) {
      if (unparsed.incrementAndGet() > MOST_WAITING && !paused) {
        paused = true;
        frames.read(false);
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
