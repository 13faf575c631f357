package io.okienko.channels.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

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
  private Buffer collected = Buffer.buffer();

  FrameReader(Receiver receiver) {
    this.receiver = receiver;
  }

  void read(WebSocketFrame frame) {
    switch (frame.type()) {
      case TEXT, CONTINUATION -> collect(frame);
      case BINARY ->
          receiver.refuse(CloseCode.UNSUPPORTED_DATA, "bad-frame", "Only text frames are spoken.");
      case CLOSE, PING, PONG -> {
        // the socket itself sees to these
      }
    }
  }

  private void collect(WebSocketFrame frame) {
    Buffer data = frame.binaryData();
    if (collected.length() + data.length() > MOST_BYTES) {
      collected = Buffer.buffer();
      receiver.refuse(CloseCode.TOO_LARGE, "frame-too-large", "At most 64 KiB go into one frame.");
      return;
    }
    if (frame.isFinal() && collected.length() == 0) {
      decode(data.getBytes()); // as nearly always
      return;
    }
    collected.appendBuffer(data);
    if (frame.isFinal()) {
      byte[] whole = collected.getBytes();
      collected = Buffer.buffer();
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
