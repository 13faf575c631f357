package io.okienko.channels.live;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import java.util.concurrent.TimeUnit;

/**
 * The frames of one WebSocket, straight on Netty's channel.
 *
 * <p>Vert.x opens the socket and is then left out: beside each one it keeps the request that opened
 * it and queues with room for thousands of frames, several times of what a window takes in which
 * nothing happens.
 *
 * <p>Call on the channel's event loop, but for {@link #write}.
 */
final class FrameChannel extends SimpleChannelInboundHandler<WebSocketFrame> {
  /** Is told what arrives, on the channel's event loop. */
  interface Listener {
    /** A frame that is good for this call alone. Pings and closing are answered already. */
    void frame(WebSocketFrame frame);

    /** The last call: the channel is closed. */
    void closed();
  }

  /** How long a peer may take to read what was written, and to agree that the socket is closed. */
  private static final long CLOSING_SECONDS = 5;

  private final Channel channel;
  private final Listener listener;
  private boolean flushing;
  private boolean closing;

  private FrameChannel(Channel channel, Listener listener) {
    this.channel = channel;
    this.listener = listener;
  }

  /** Turns a request into a socket; completes with its channel, on the channel's event loop. */
  static Future<Channel> upgrade(HttpServerRequest request) {
    Channel channel = ((ConnectionBase) request.connection()).channel();
    return request.toWebSocket().map(_ -> channel);
  }

  /**
   * Takes the channel of a socket over that has just opened.
   *
   * @param listener not told anything before this returns
   */
  static FrameChannel takeOver(Channel channel, Listener listener) {
    var frames = new FrameChannel(channel, listener);
    ChannelPipeline pipeline = channel.pipeline();
    pipeline.replace(VertxHandler.class, null, frames);
    if (pipeline.get(IdleStateHandler.class) != null) {
      pipeline.remove(IdleStateHandler.class); // sockets have heartbeats
    }
    channel.config().setAutoRead(true);
    if (!channel.isActive()) { // it was too late to be told
      channel.eventLoop().execute(listener::closed);
    }
    return frames;
  }

  EventLoop eventLoop() {
    return channel.eventLoop();
  }

  /** Writes a text from any thread; completes when it has left. */
  Future<Void> write(String text) {
    Promise<Void> written = Promise.promise();
    channel.eventLoop().execute(() -> write(text, written));
    return written.future();
  }

  private void write(String text, Promise<Void> written) {
    if (closing) {
      written.fail(new HttpClosedException("the socket is closed"));
      return;
    }
    var frame = new TextWebSocketFrame(ByteBufUtil.writeUtf8(channel.alloc(), text));
    var _ = channel.write(frame).addListener(_ -> written.complete());
    flushSoon();
  }

  /** What is written at the same moment leaves together. */
  private void flushSoon() {
    if (!flushing) {
      flushing = true;
      channel.eventLoop().execute(this::flush);
    }
  }

  private void flush() {
    flushing = false;
    channel.flush();
  }

  private void send(WebSocketFrame frame) {
    var _ = channel.writeAndFlush(frame);
  }

  private void hangUp() {
    var _ = channel.close();
  }

  void ping() {
    send(new PingWebSocketFrame());
  }

  /** Whether more is read. What was read already still comes. */
  void read(boolean more) {
    channel.config().setAutoRead(more);
  }

  /** Says why and closes; a peer that does not even take that is hung up on soon. */
  void close(CloseCode code) {
    if (!closing) {
      closing = true;
      send(new CloseWebSocketFrame(code.number(), ""));
      hangUpSoon();
    }
  }

  private void hangUpSoon() {
    read(true); // or the peer's agreement would lie unread
    var _ = channel.eventLoop().schedule(this::hangUp, CLOSING_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof CloseWebSocketFrame close) {
      agree(close);
    } else if (frame instanceof PingWebSocketFrame ping) {
      answer(ping);
    }
    listener.frame(frame);
  }

  private void agree(CloseWebSocketFrame close) {
    if (closing) {
      hangUp();
    } else {
      closing = true;
      var _ = channel.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
      hangUpSoon();
    }
  }

  /** Whoever reads nothing would otherwise fill the memory with what they ask for. */
  private void answer(PingWebSocketFrame ping) {
    if (!closing && channel.isWritable()) {
      send(new PongWebSocketFrame(ping.content().retain()));
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    listener.closed();
  }

  /** The line broke, or what came were no frames: Netty has said so to the peer. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    hangUp();
  }
}
