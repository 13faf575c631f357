package io.okienko.channels.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** A connection on which a test writes HTTP by hand, slowly or wrongly. */
public final class Wire implements AutoCloseable {
  private final java.net.Socket tcp;
  private final DataInputStream in;

  private Wire(java.net.Socket tcp) throws IOException {
    this.tcp = tcp;
    this.in = new DataInputStream(new BufferedInputStream(tcp.getInputStream()));
  }

  public static Wire to(ApiClient client) {
    try {
      return new Wire(new java.net.Socket(InetAddress.getLoopbackAddress(), client.port()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request with a JSON body of that many bytes, without the body. */
  public Wire beginUpload(String path, int length) {
    return write(
        """
        POST %s HTTP/1.1\r
        Host: 127.0.0.1\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
            .formatted(path, length));
  }

  public Wire write(String text) {
    try {
      tcp.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next response. */
  public Heard heard() {
    try {
      String status = readLine();
      var headers = new HashMap<String, List<String>>();
      for (String line = readLine(); !line.isEmpty(); line = readLine()) {
        String[] header = line.split(": ", 2);
        headers.put(header[0].toLowerCase(Locale.ROOT), List.of(header[1]));
      }
      var named = HttpHeaders.of(headers, (_, _) -> true);
      int length = Integer.parseInt(named.firstValue("content-length").orElse("0"));
      String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      return new Heard(Integer.parseInt(status.split(" ", 3)[1]), named, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String readLine() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("closed without an answer");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      tcp.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
