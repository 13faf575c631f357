package io.okienko.kb.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads a file that somebody sends, without trusting its size or its encoding. */
final class FileText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FileText() {}

  /**
   * @throws FileTooLargeException when it has more than {@link Exchange#MAX_BYTES}
   * @throws UnreadableFileException when it is not UTF-8; a byte order mark may be there
   */
  static String read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Exchange.MAX_BYTES + 1);
    if (bytes.length > Exchange.MAX_BYTES) {
      throw new FileTooLargeException();
    }
    String text = decode(bytes);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new UnreadableFileException(
          "The file is not encoded in UTF-8 (line %d). In a spreadsheet, save it as \"CSV UTF-8\"."
              .formatted(lineAt(bytes, in.position())));
    }
    return out.flip().toString();
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
