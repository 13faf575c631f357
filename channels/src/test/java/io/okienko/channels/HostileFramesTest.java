package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no decent client sends. */
class HostileFramesTest {
  private static TestServer server;
  private static ApiClient anybody;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    anybody = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Socket ready(Customer customer) {
    Socket socket = Socket.of(customer).hello(customer.token(), 1);
    socket.next("ready");
    return socket;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{",
        "[]",
        "7",
        "null",
        "{\"type\":7}",
        "{\"type\":\"nonsense\"}",
        "{\"type\":\"hello\",\"token\":\"again\"}",
        "{\"type\":\"typing\",\"type\":\"message\"}",
        "{\"type\":\"read\"}",
        "{\"type\":\"read\",\"seq\":-1}",
        "{\"type\":\"read\",\"seq\":1e99}",
        "{\"type\":\"message\",\"text\":\"hi\"}",
        "{\"type\":\"message\",\"clientMessageId\":\"a b\",\"text\":\"hi\"}",
        "{\"type\":\"message\",\"clientMessageId\":\"m\",\"text\":{}}",
      })
  void aBadFrameIsNamedAndTheSocketGoesOn(String frame) {
    Customer customer = anybody.customer();
    try (Socket socket = ready(customer)) {
      socket.send(frame);
      assertThat(socket.next("error").path("code").asText()).isEqualTo("bad-frame");
      socket.message("m", "thanks");
      assertThat(socket.next("accepted").path("seq").asLong()).isEqualTo(2);
    }
  }

  @Test
  void deepNestingIsABadFrame() {
    try (Socket socket = ready(anybody.customer())) {
      socket.send("{\"type\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
      assertThat(socket.next("error").path("code").asText()).isEqualTo("bad-frame");
      socket.message("m", "thanks");
      socket.next("accepted");
    }
  }

  @Test
  void halfACharacterBecomesTheReplacementCharacter() {
    Customer customer = anybody.customer();
    try (Socket socket = ready(customer)) {
      socket.message("m", "half \\ud83d of it");
      socket.next("accepted");
      assertThat(customer.events(1).getFirst().path("text").asText())
          .isEqualTo("half \ufffd of it");
    }
  }

  @Test
  void brokenUtf8EndsTheSocket() {
    try (Socket socket = ready(anybody.customer())) {
      socket.send(Socket.TEXT, new byte[] {'{', (byte) 0xC3, '}'}, true);
      assertThat(socket.next("error").path("code").asText()).isEqualTo("bad-frame");
      assertThat(socket.awaitClose()).isEqualTo(1007);
    }
  }

  @Test
  void binaryFramesEndTheSocket() {
    try (Socket socket = ready(anybody.customer())) {
      socket.send(Socket.BINARY, new byte[] {1, 2, 3}, true);
      assertThat(socket.next("error").path("code").asText()).isEqualTo("bad-frame");
      assertThat(socket.awaitClose()).isEqualTo(1003);
    }
  }

  @Test
  void aFrameThatIsTooLargeEndsTheSocket() {
    try (Socket socket = ready(anybody.customer())) {
      socket.message("m", "x".repeat(70_000));
      assertThat(socket.next("error").path("code").asText()).isEqualTo("frame-too-large");
      assertThat(socket.awaitClose()).isEqualTo(1009);
    }
  }

  @Test
  void aFrameWithoutEndIsNotWaitedFor() {
    try (Socket socket = ready(anybody.customer())) {
      byte[] part = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      socket.send(Socket.TEXT, part, false);
      for (int i = 0; i < 6; i++) {
        socket.send(Socket.CONTINUATION, part, false);
      }
      assertThat(socket.next("error").path("code").asText()).isEqualTo("frame-too-large");
      assertThat(socket.awaitClose()).isEqualTo(1009);
    }
  }

  /** The server may hang up while it is still being sent. */
  @Test
  void anEnormousFrameIsNotEvenRead() {
    Customer customer = anybody.customer();
    try (Socket socket = ready(customer)) {
      assertThatThrownBy(
              () -> {
                socket.send(Socket.TEXT, new byte[300_000], true);
                socket.next("accepted");
              })
          .isInstanceOfAny(UncheckedIOException.class, AssertionError.class);
    }
    try (Socket again = ready(customer)) {
      again.message("m", "thanks");
      assertThat(again.next("accepted").path("seq").asLong()).isEqualTo(2);
    }
  }

  @Test
  void aTextInPartsIsOneText() {
    Customer customer = anybody.customer();
    try (Socket socket = ready(customer)) {
      byte[] frame =
          "{\"type\":\"message\",\"clientMessageId\":\"m\",\"text\":\"zażółć\"}"
              .getBytes(StandardCharsets.UTF_8);
      int half = frame.length - 6; // in the middle of a character
      socket.send(Socket.TEXT, Arrays.copyOf(frame, half), false);
      socket.send(Socket.CONTINUATION, Arrays.copyOfRange(frame, half, frame.length), true);
      assertThat(socket.next("accepted").path("seq").asLong()).isEqualTo(2);
    }
  }

  @Test
  void aFloodOfFramesIsAnsweredInOrder() {
    Customer customer = anybody.customer();
    try (Socket socket = ready(customer)) {
      for (int i = 0; i < 500; i++) {
        socket.send("{\"type\":\"nonsense\"}");
      }
      socket.message("m", "thanks");
      for (int i = 0; i < 500; i++) {
        assertThat(socket.next().path("code").asText()).isEqualTo("bad-frame");
      }
      assertThat(socket.next().path("type").asText()).isEqualTo("accepted");
    }
  }
}
