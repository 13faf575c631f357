package io.okienko.cluster;

import com.hazelcast.nio.MemberSocketInterceptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;

/**
 * Stands before the port of the cluster: lets in who comes from a member's address and knows the
 * secret, before a byte of theirs is read as anything else.
 */
final class Door implements MemberSocketInterceptor {
  /** Who has not said everything by then is shown out. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Far more than members come at the same moment. Hazelcast lends the door its own threads. */
  static final int MOST_AT_ONCE = 16;

  private final List<String> hosts;
  private final Handshake handshake;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  Door(ClusterSettings settings) {
    this(settings, PATIENCE);
  }

  Door(ClusterSettings settings, Duration patience) {
    hosts = settings.members().stream().map(Door::host).toList();
    handshake = new Handshake(settings.secret(), patience);
  }

  private static String host(String member) {
    int colon = member.lastIndexOf(':');
    boolean hasPort =
        colon > 0 && (member.indexOf(':') == colon || member.charAt(colon - 1) == ']');
    String host = hasPort ? member.substring(0, colon) : member;
    return host.replaceAll("[\\[\\]]", "");
  }

  @Override
  public void init(Properties properties) {
    // all is said in the constructor
  }

  @Override
  public void onAccept(Socket socket) throws IOException {
    if (!places.tryAcquire()) {
      throw new StrangerException("too many are at the door");
    }
    try {
      letIn(socket);
    } finally {
      places.release();
    }
  }

  private void letIn(Socket socket) throws IOException {
    if (!isOfMember(socket.getInetAddress())) {
      throw new StrangerException("no member has its address");
    }
    talk(socket, handshake::accept);
  }

  @Override
  public void onConnect(Socket socket) throws IOException {
    talk(socket, handshake::connect);
  }

  /** Looked up each time: a member may come back with another address. */
  private boolean isOfMember(InetAddress address) {
    return hosts.stream().anyMatch(host -> addresses(host).contains(address));
  }

  private static List<InetAddress> addresses(String host) {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException _) {
      return List.of(); // a member that is away for now
    }
  }

  @FunctionalInterface
  private interface Talk {
    void on(Socket socket) throws IOException;
  }

  private static void talk(Socket socket, Talk talk) throws IOException {
    int before = socket.getSoTimeout();
    talk.on(socket);
    socket.setSoTimeout(before);
  }
}
