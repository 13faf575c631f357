package io.okienko.channels.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads server-sent events. */
public final class EventReader implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Ends a stream at once that is closed, also while somebody reads it. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final InputStream body;
  private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
  private final AtomicInteger comments = new AtomicInteger();
  private volatile boolean ended;

  private EventReader(InputStream body) {
    this.body = body;
  }

  /**
   * Opens a customer's stream.
   *
   * @param lastEventId empty for none
   */
  public static EventReader open(Customer customer, long after, String lastEventId) {
    try {
      String address =
          "http://127.0.0.1:" + customer.anybody().port() + customer.path("/events?after=" + after);
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Authorization", "Bearer " + customer.token())
              .header("Accept", "text/event-stream");
      if (!lastEventId.isEmpty()) {
        request.header("Last-Event-ID", lastEventId);
      }
      HttpResponse<InputStream> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
      var reader = new EventReader(response.body());
      Thread.ofPlatform().daemon().start(reader::read);
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Asks for a customer's stream and is gone at once, without a word of farewell. */
  public static void askAndLeave(Customer customer) {
    try (var tcp = new Socket(InetAddress.getLoopbackAddress(), customer.anybody().port())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(customer.path("/events"), customer.token());
      tcp.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      tcp.setSoLinger(true, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (var in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(":")) {
          comments.incrementAndGet();
        } else if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("data: ") && !id.isEmpty()) {
          JsonNode event = JSON.readTree(line.substring("data: ".length()));
          assertThat(event.path("seq").asText()).isEqualTo(id);
          events.add(event);
        } else if (line.isEmpty()) {
          id = "";
        }
      }
    } catch (IOException _) {
      // closed by the test, or cut off by the server
    }
    ended = true;
  }

  /** The next event of the log. */
  public JsonNode next() {
    try {
      JsonNode event = events.poll(60, TimeUnit.SECONDS);
      assertThat(event).as("an event").isNotNull();
      return event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  public int comments() {
    return comments.get();
  }

  /** Whether the server ended the stream. */
  public boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
