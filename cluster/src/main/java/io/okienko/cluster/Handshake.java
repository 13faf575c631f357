package io.okienko.cluster;

import io.okienko.bot.secret.Secret;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves on a new connection that both ends know the secret, without sending it: each challenges
 * the other with a random number, and answers with its HMAC-SHA256 (RFC 2104). The two directions
 * are told apart, so that an answer cannot be sent back as one's own.
 */
final class Handshake {
  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] CALLER = "okienko caller".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CALLED = "okienko called".getBytes(StandardCharsets.US_ASCII);

  private final SecretKeySpec key;

  Handshake(Secret secret) {
    key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /**
   * The called end: who does not know the secret hears nothing but a random number.
   *
   * @throws StrangerException when the caller does not know it
   */
  void accept(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    byte[] mine = challenge();
    out.write(mine);
    out.flush();
    byte[] theirs = in.readNBytes(BYTES);
    byte[] answer = in.readNBytes(BYTES);
    requireEqual(answer, answer(CALLER, mine, theirs));
    out.write(answer(CALLED, mine, theirs));
    out.flush();
  }

  /**
   * The calling end.
   *
   * @throws StrangerException when whoever was called does not know the secret
   */
  void connect(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    byte[] theirs = in.readNBytes(BYTES);
    byte[] mine = challenge();
    out.write(mine);
    out.write(answer(CALLER, theirs, mine));
    out.flush();
    requireEqual(in.readNBytes(BYTES), answer(CALLED, theirs, mine));
  }

  private static byte[] challenge() {
    byte[] challenge = new byte[BYTES];
    RANDOM.nextBytes(challenge);
    return challenge;
  }

  private byte[] answer(byte[] who, byte[] ofCalled, byte[] ofCaller) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(who);
      mac.update(ofCalled);
      return mac.doFinal(ofCaller);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static void requireEqual(byte[] given, byte[] wanted) throws StrangerException {
    if (!MessageDigest.isEqual(given, wanted)) {
      throw new StrangerException("it does not know the secret");
    }
  }
}
