package io.okienko.channels.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts the frames of a socket together to texts, and refuses everything that is not one. */
final class FrameReader {
  /** The largest text, in bytes of UTF-8. */
  static final int MOST_BYTES = 64 * 1024;

  /** Is told what arrived. */
  interface Receiver {
    void text(String text);

    /** Something that ends the socket. */
    void refuse(CloseCode why, String code, String message);
  }

  private final Receiver receiver;

  /** The parts of a text whose end has not come. */
  private @Nullable ByteArrayOutputStream begun;

  FrameReader(Receiver receiver) {
    this.receiver = receiver;
  }

  void read(WebSocketFrame frame) {
    if (frame instanceof TextWebSocketFrame || frame instanceof ContinuationWebSocketFrame) {
      collect(frame);
    } else if (frame instanceof BinaryWebSocketFrame) {
      receiver.refuse(CloseCode.UNSUPPORTED_DATA, "bad-frame", "Only text frames are spoken.");
    }
  }

  private void collect(WebSocketFrame frame) {
    ByteBuf content = frame.content();
    int before = begun == null ? 0 : begun.size();
    if (before + content.readableBytes() > MOST_BYTES) {
      begun = null;
      receiver.refuse(CloseCode.TOO_LARGE, "frame-too-large", "At most 64 KiB go into one frame.");
      return;
    }
    byte[] bytes = ByteBufUtil.getBytes(content);
    if (begun == null && frame.isFinalFragment()) {
      decode(bytes);
      return;
    }
    if (begun == null) {
      begun = new ByteArrayOutputStream();
    }
    begun.writeBytes(bytes);
    if (frame.isFinalFragment()) {
      byte[] whole = begun.toByteArray();
      begun = null;
      decode(whole);
    }
  }

  private void decode(byte[] utf8) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException _) {
      receiver.refuse(CloseCode.NOT_UTF8, "bad-frame", "The text is not valid UTF-8.");
      return;
    }
    receiver.text(text);
  }
}
