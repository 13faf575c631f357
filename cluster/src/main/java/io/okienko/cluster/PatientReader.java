package io.okienko.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Reads from a connection until one moment, which does not move however slowly bytes drip in. */
final class PatientReader {
  private final Socket socket;
  private final InputStream in;
  private final long deadline;

  PatientReader(Socket socket, Duration patience) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /**
   * @throws SocketTimeoutException when they are not all there at that moment
   * @throws StrangerException when the other end leaves before
   */
  byte[] read(int length) throws IOException {
    byte[] bytes = new byte[length];
    int read = 0;
    while (read < length) {
      socket.setSoTimeout(millisecondsLeft());
      int more = in.read(bytes, read, length - read);
      if (more < 0) {
        throw new StrangerException("it left in the middle");
      }
      read += more;
    }
    return bytes;
  }

  /** At least one: none would mean for ever. */
  private int millisecondsLeft() throws SocketTimeoutException {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (left < 1) {
      throw new SocketTimeoutException("it took too long");
    }
    return (int) left;
  }
}
