package io.okienko.cluster;

import com.hazelcast.nio.MemberSocketInterceptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * Stands before the port of the cluster: lets in who comes from a member's address and knows the
 * secret, before a byte of theirs is read as anything else.
 */
final class Door implements MemberSocketInterceptor {
  /** Who says nothing for so long is shown out. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<String> hosts;
  private final Handshake handshake;

  Door(ClusterSettings settings) {
    hosts = settings.members().stream().map(Door::host).toList();
    handshake = new Handshake(settings.secret());
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
    if (!isOfMember(socket.getInetAddress())) {
      throw new StrangerException("no member has its address");
    }
    withPatience(socket, handshake::accept);
  }

  @Override
  public void onConnect(Socket socket) throws IOException {
    withPatience(socket, handshake::connect);
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

  private static void withPatience(Socket socket, Talk talk) throws IOException {
    int before = socket.getSoTimeout();
    socket.setSoTimeout((int) PATIENCE.toMillis());
    talk.on(socket);
    socket.setSoTimeout(before);
  }
}
