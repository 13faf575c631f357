package io.okienko.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two ends of a real connection. */
class HandshakeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Handshake OURS = new Handshake(new Secret("a".repeat(32)), PATIENCE);
  private static final Handshake FOREIGN = new Handshake(new Secret("b".repeat(32)), PATIENCE);

  private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
  private ServerSocket listening;
  private Socket caller;
  private Socket called;

  @BeforeEach
  void connect() throws IOException {
    listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    caller = new Socket(listening.getInetAddress(), listening.getLocalPort());
    called = listening.accept();
    caller.setSoTimeout(20_000);
    called.setSoTimeout(20_000);
  }

  @AfterEach
  void close() throws IOException {
    caller.close();
    called.close();
    listening.close();
    thread.close();
  }

  @Test
  void whoKnowsTheSecretIsLetIn() throws Exception {
    Future<?> accepted = accept(OURS);
    assertThatCode(() -> OURS.connect(caller)).doesNotThrowAnyException();
    accepted.get();
    caller.getOutputStream().write(42);
    assertThat(called.getInputStream().read()).isEqualTo(42); // nothing of the talk is left over
  }

  @Test
  void whoDoesNotKnowItIsNot() {
    Future<?> accepted = accept(OURS);
    assertThatThrownBy(() -> FOREIGN.connect(caller)).isInstanceOf(IOException.class);
    assertThatThrownBy(accepted::get).hasCauseInstanceOf(StrangerException.class);
  }

  @Test
  void whoOnlyEchoesIsNot() throws Exception {
    Future<?> accepted = accept(OURS);
    byte[] challenge = caller.getInputStream().readNBytes(32);
    caller.getOutputStream().write(challenge);
    caller.getOutputStream().write(challenge);
    assertThatThrownBy(accepted::get).hasCauseInstanceOf(StrangerException.class);
  }

  @Test
  void theAnswerOfOneConnectionIsOfNoUseOnAnother() throws Exception {
    Future<?> accepted = accept(OURS);
    byte[] challenge = caller.getInputStream().readNBytes(32);
    try (Socket other = new Socket(listening.getInetAddress(), listening.getLocalPort());
        Socket otherCalled = listening.accept()) {
      // In the middle: their challenge is passed to a member, whose answer is passed back.
      Future<?> asked = thread.submit(asCall(() -> OURS.connect(otherCalled)));
      other.getOutputStream().write(challenge);
      byte[] theirs = other.getInputStream().readNBytes(32);
      byte[] answer = other.getInputStream().readNBytes(32);
      caller.getOutputStream().write(new byte[32]); // another challenge than the one answered
      caller.getOutputStream().write(answer);
      assertThat(theirs).hasSize(32);
      assertThatThrownBy(accepted::get).hasCauseInstanceOf(StrangerException.class);
      other.close();
      assertThatThrownBy(asked::get).isInstanceOf(ExecutionException.class);
    }
  }

  /** Whoever took over a stopped member's address is called by the others. */
  @Test
  void theAnswersOfAMemberWhoCallsAnotherAddressAreOfNoUse() throws Exception {
    Future<?> accepted = accept(OURS);
    InetAddress takenOver = InetAddress.ofLiteral("127.0.0.77");
    try (ServerSocket stopped = new ServerSocket(0, 1, takenOver);
        Socket member = new Socket(takenOver, stopped.getLocalPort());
        Socket inTheMiddle = stopped.accept()) {
      Future<?> asked = thread.submit(asCall(() -> OURS.connect(member)));
      inTheMiddle.getOutputStream().write(caller.getInputStream().readNBytes(32));
      caller.getOutputStream().write(inTheMiddle.getInputStream().readNBytes(64));
      assertThatThrownBy(accepted::get).hasCauseInstanceOf(StrangerException.class);
      inTheMiddle.close();
      assertThatThrownBy(asked::get).hasCauseInstanceOf(StrangerException.class);
    }
  }

  /** Each byte alone comes in time. */
  @Test
  void whoDripsIsShownOutAllTheSame() {
    Handshake impatient = new Handshake(new Secret("a".repeat(32)), Duration.ofMillis(300));
    Future<?> accepted = accept(impatient);
    assertThatThrownBy(this::drip).isInstanceOf(IOException.class);
    assertThatThrownBy(accepted::get).hasCauseInstanceOf(SocketTimeoutException.class);
  }

  private void drip() throws Exception {
    for (int i = 0; i < 63; i++) {
      caller.getOutputStream().write(0);
      Thread.sleep(100);
    }
  }

  @Test
  void whoLeavesInTheMiddleIsNoMember() throws Exception {
    Future<?> accepted = accept(OURS);
    caller.getOutputStream().write(new byte[40]);
    caller.shutdownOutput();
    assertThatThrownBy(accepted::get).hasCauseInstanceOf(StrangerException.class);
  }

  private Future<?> accept(Handshake handshake) {
    return thread.submit(
        asCall(() -> {
          try {
            handshake.accept(called);
          } catch (IOException e) {
            called.close();
            throw e;
          }
        }));
  }

  @FunctionalInterface
  private interface Talk {
    void run() throws IOException;
  }

  private static Callable<Void> asCall(Talk talk) {
    return () -> {
      talk.run();
      return null;
    };
  }
}
