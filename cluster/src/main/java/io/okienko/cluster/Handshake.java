package io.okienko.cluster;

import io.okienko.bot.secret.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves on a new connection that both ends know the secret, without sending it: each challenges
 * the other with a random number, and answers with its HMAC-SHA256 (RFC 2104).
 *
 * <p>The answer also says who calls whom. The two directions are told apart, so that an answer
 * cannot be sent back as one's own; and both ends must see the same two addresses, so that whoever
 * stands in a member's place cannot pass the answers of others on.
 */
final class Handshake {
  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] CALLER = "okienko caller".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CALLED = "okienko called".getBytes(StandardCharsets.US_ASCII);

  private final SecretKeySpec key;
  private final Duration patience;

  /**
   * @param patience how long a whole handshake may take
   */
  Handshake(Secret secret, Duration patience) {
    key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), HMAC);
    this.patience = patience;
  }

  /**
   * The called end: who does not know the secret hears nothing but a random number.
   *
   * @throws StrangerException when the caller does not know it
   * @throws java.net.SocketTimeoutException when the caller takes too long
   */
  void accept(Socket socket) throws IOException {
    PatientReader in = new PatientReader(socket, patience);
    OutputStream out = socket.getOutputStream();
    byte[] mine = challenge();
    out.write(mine);
    out.flush();
    byte[] theirs = in.read(BYTES);
    byte[] answer = in.read(BYTES);
    Ends ends = new Ends(socket.getInetAddress(), socket.getLocalAddress(), socket.getLocalPort());
    requireEqual(answer, answer(CALLER, ends, mine, theirs));
    out.write(answer(CALLED, ends, mine, theirs));
    out.flush();
  }

  /**
   * The calling end.
   *
   * @throws StrangerException when whoever was called does not know the secret
   * @throws java.net.SocketTimeoutException when whoever was called takes too long
   */
  void connect(Socket socket) throws IOException {
    PatientReader in = new PatientReader(socket, patience);
    OutputStream out = socket.getOutputStream();
    byte[] theirs = in.read(BYTES);
    byte[] mine = challenge();
    Ends ends = new Ends(socket.getLocalAddress(), socket.getInetAddress(), socket.getPort());
    out.write(mine);
    out.write(answer(CALLER, ends, theirs, mine));
    out.flush();
    requireEqual(in.read(BYTES), answer(CALLED, ends, theirs, mine));
  }

  /** Who calls whom; the caller's port is any. */
  private record Ends(InetAddress caller, InetAddress called, int calledPort) {}

  private static byte[] challenge() {
    byte[] challenge = new byte[BYTES];
    RANDOM.nextBytes(challenge);
    return challenge;
  }

  private byte[] answer(byte[] who, Ends ends, byte[] ofCalled, byte[] ofCaller) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(who);
      update(mac, ends.caller());
      update(mac, ends.called());
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(ends.calledPort()).flip());
      mac.update(ofCalled);
      return mac.doFinal(ofCaller);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static void update(Mac mac, InetAddress address) {
    byte[] bytes = address.getAddress();
    mac.update((byte) bytes.length);
    mac.update(bytes);
  }

  private static void requireEqual(byte[] given, byte[] wanted) throws StrangerException {
    if (!MessageDigest.isEqual(given, wanted)) {
      throw new StrangerException("it does not know the secret, or is not who it seems to be");
    }
  }
}
