package io.okienko.cluster;

import io.okienko.bot.secret.Secret;
import java.util.List;

/**
 * Who the servers of an installation are.
 *
 * @param members addresses of all servers, as {@code host} or {@code host:port}; nobody else is let
 *     in
 * @param host the address of this server for the others, the only one that is listened on
 * @param port the TCP port for the others
 * @param secret known to all servers and nobody else
 */
public record ClusterSettings(List<String> members, String host, int port, Secret secret) {
  public static final int DEFAULT_PORT = 5701;

  /** A shorter secret could be guessed by whoever listened to a handshake. */
  public static final int FEWEST_SECRET_CHARACTERS = 32;

  public ClusterSettings {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a cluster has members");
    }
    if (isThisMachine(host) && !members.stream().allMatch(ClusterSettings::isThisMachine)) {
      throw new IllegalArgumentException(
          "host must be this server's address for the others, not " + host);
    }
    if (secret.value().length() < FEWEST_SECRET_CHARACTERS) {
      throw new IllegalArgumentException(
          "the secret must have at least " + FEWEST_SECRET_CHARACTERS + " characters");
    }
  }

  private static boolean isThisMachine(String address) {
    return address.startsWith("127.") || address.startsWith("localhost") || address.equals("::1");
  }
}
