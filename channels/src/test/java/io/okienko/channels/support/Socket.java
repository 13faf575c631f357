package io.okienko.channels.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A WebSocket client made by hand (RFC 6455), so that a test can send what no decent client would.
 * Every frame that the server sends is held against {@code /frames.schema.json}.
 */
public final class Socket implements AutoCloseable {
  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;

  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode END = JSON.createObjectNode().put("type", "(closed)");

  private final String schema;
  private final java.net.Socket tcp;
  private final DataInputStream in;
  private final OutputStream out;
  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final AtomicInteger pings = new AtomicInteger();
  private volatile int closeCode;
  private volatile boolean answersPings = true;

  private Socket(String schema, java.net.Socket tcp) throws IOException {
    this.schema = schema;
    this.tcp = tcp;
    this.in = new DataInputStream(new BufferedInputStream(tcp.getInputStream()));
    this.out = tcp.getOutputStream();
  }

  /** Opens a customer's socket; says nothing yet. */
  public static Socket of(Customer customer) {
    return open("customerServer", customer.anybody(), customer.path("/socket"));
  }

  /** Opens a desk's socket; says nothing yet. */
  public static Socket desk(ApiClient client) {
    return open("deskServer", client, "/api/v1/desk/socket");
  }

  private static Socket open(String schema, ApiClient client, String path) {
    try {
      var tcp = new java.net.Socket(InetAddress.getLoopbackAddress(), client.port());
      var socket = new Socket(schema, tcp);
      socket.shakeHands(client, path);
      OpenApiContract.get().sawSocket(path);
      Thread.ofVirtual().start(socket::read);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What somebody hears who asks for a socket and gets none. */
  public static Heard refused(ApiClient client, String path) {
    try (Wire wire = Wire.to(client)) {
      Heard heard = wire.write(request(client, path)).heard();
      OpenApiContract.get().check("GET", path, heard);
      return heard;
    }
  }

  /** A customer's socket of somebody who never reads what the server says. */
  public static Socket deaf(Customer customer) {
    try {
      var tcp = new java.net.Socket();
      tcp.setReceiveBufferSize(4096);
      tcp.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), customer.anybody().port()));
      var socket = new Socket("customerServer", tcp);
      socket.shakeHands(customer.anybody(), customer.path("/socket"));
      return socket.hello(customer.token(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void shakeHands(ApiClient client, String path) throws IOException {
    out.write(request(client, path).getBytes(StandardCharsets.UTF_8));
    String status = readLine();
    while (!readLine().isEmpty()) {
      // headers are of no interest here
    }
    assertThat(status).contains(" 101 ");
  }

  private static String request(ApiClient client, String path) {
    var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:");
    request.append(client.port()).append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n");
    request.append("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    for (int i = 0; i < client.headers().size(); i += 2) {
      request.append(client.headers().get(i)).append(": ").append(client.headers().get(i + 1));
      request.append("\r\n");
    }
    return request.append("\r\n").toString();
  }

  private String readLine() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private void read() {
    try {
      var text = new ByteArrayOutputStream();
      while (true) {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte() & 0x7F;
        long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
        byte[] payload = in.readNBytes((int) size);
        switch (first & 0x0F) {
          case TEXT, CONTINUATION -> {
            text.write(payload);
            if ((first & 0x80) != 0) {
              frames.add(JSON.readTree(text.toString(StandardCharsets.UTF_8)));
              text.reset();
            }
          }
          case PING -> {
            pings.incrementAndGet();
            if (answersPings) {
              send(PONG, payload, true);
            }
          }
          case CLOSE -> {
            closeCode = size >= 2 ? ByteBuffer.wrap(payload).getShort() & 0xFFFF : 1005;
            send(CLOSE, payload, true);
          }
          default -> throw new AssertionError("unexpected frame " + first);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      frames.add(END);
    }
  }

  public Socket send(String json) {
    return send(TEXT, json.getBytes(StandardCharsets.UTF_8), true);
  }

  /** Sends one frame, whatever it is. */
  public synchronized Socket send(int opcode, byte[] payload, boolean last) {
    try {
      var frame = new ByteArrayOutputStream();
      frame.write(opcode | (last ? 0x80 : 0));
      if (payload.length < 126) {
        frame.write(0x80 | payload.length);
      } else if (payload.length < 65_536) {
        frame.write(0x80 | 126);
        frame.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
      } else {
        frame.write(0x80 | 127);
        frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
      }
      frame.writeBytes(new byte[4]); // a mask of zeros leaves the payload as it is
      frame.writeBytes(payload);
      out.write(frame.toByteArray());
      out.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Socket hello(String token, long after) {
    return send("{\"type\":\"hello\",\"token\":\"%s\",\"after\":%d}".formatted(token, after));
  }

  public Socket message(String name, String text) {
    return send(
        "{\"type\":\"message\",\"clientMessageId\":\"%s\",\"text\":\"%s\"}".formatted(name, text));
  }

  /** The next frame. */
  public JsonNode next() {
    return next(Duration.ofSeconds(60));
  }

  private JsonNode next(Duration longest) {
    try {
      JsonNode frame = frames.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(frame).as("a frame within " + longest).isNotNull();
      if (!frame.equals(END)) {
        OpenApiContract.get().checkFrame(schema, frame);
      }
      return frame;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** The next frame of that type; others are passed over. */
  public JsonNode next(String type) {
    JsonNode frame = next();
    while (!frame.path("type").asText().equals(type)) {
      assertThat(frame).as("closed before " + type + " came").isNotEqualTo(END);
      frame = next();
    }
    return frame;
  }

  /** The next events, as many as that. */
  public List<JsonNode> events(int count) {
    var events = new ArrayList<JsonNode>();
    while (events.size() < count) {
      events.add(next("event").path("event"));
    }
    return events;
  }

  /** Nothing came, for a while. */
  public Socket isSilent(Duration duration) {
    try {
      assertThat(frames.poll(duration.toMillis(), TimeUnit.MILLISECONDS)).isNull();
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits until the server closes, and gives the code with which it did. */
  public int awaitClose() {
    JsonNode frame = next();
    while (!frame.equals(END)) {
      frame = next();
    }
    return closeCode;
  }

  public int pings() {
    return pings.get();
  }

  public Socket ignorePings() {
    answersPings = false;
    return this;
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
