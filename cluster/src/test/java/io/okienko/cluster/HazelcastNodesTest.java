package io.okienko.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.okienko.bot.conversation.Announcement;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.secret.Secret;
import io.okienko.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real servers of a cluster on this machine. */
class HazelcastNodesTest {
  private static final Secret SECRET = new Secret("only-the-servers-of-one-bank-know-this");
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final Announcement NEWS =
      new Announcement.Committed(ConversationId.random(), 1, 2, true);

  private final Deque<HazelcastNodes> nodes = new ArrayDeque<>();
  private final List<Integer> ports = new ArrayList<>();

  @BeforeEach
  void findPorts() {
    for (int i = 0; i < 2; i++) {
      ports.add(FreePort.find());
    }
  }

  @AfterEach
  void close() {
    nodes.forEach(HazelcastNodes::close);
  }

  @Test
  void whatOneTellsTheOthersHearAndItselfDoesNot() {
    HazelcastNodes one = join(0, SECRET);
    HazelcastNodes other = join(1, SECRET);
    List<Announcement> heardByOne = listen(one);
    List<Announcement> heardByOther = listen(other);
    await().until(() -> one.count() == 2 && other.count() == 2);
    tellUntilHeard(one, heardByOther);
    assertThat(heardByOther).containsOnly(NEWS);
    assertThat(heardByOne).isEmpty();
  }

  /** Containers have names that stay, and addresses that do not. */
  @Test
  void membersAreFoundByTheirNames() {
    List<String> names = ports.stream().map(port -> "localhost:" + port).toList();
    HazelcastNodes byName = join(new ClusterSettings(names, "localhost", ports.get(0), SECRET));
    HazelcastNodes byAddress = join(new ClusterSettings(names, "127.0.0.1", ports.get(1), SECRET));
    List<Announcement> heard = listen(byAddress);
    await().until(() -> byName.count() == 2 && byAddress.count() == 2);
    tellUntilHeard(byName, heard);
  }

  @Test
  void aServerThatComesBackIsToldAgain() {
    HazelcastNodes one = join(0, SECRET);
    HazelcastNodes gone = join(1, SECRET);
    await().until(() -> one.count() == 2);
    gone.close();
    one.tell(NEWS); // to nobody
    await().until(() -> one.count() == 1);
    HazelcastNodes back = join(1, SECRET);
    List<Announcement> heard = listen(back);
    await().until(() -> one.count() == 2);
    tellUntilHeard(one, heard);
  }

  /** As when memory runs out: Hazelcast ends, and the server goes on. */
  @Test
  void aServerWhoseHazelcastEndsIsJoinedAgain() {
    HazelcastNodes one = join(0, SECRET);
    HazelcastNodes other = join(1, SECRET);
    List<Announcement> heard = listen(other);
    await().until(() -> one.count() == 2);

    HazelcastInstance ended = Hazelcast.getHazelcastInstanceByName("127.0.0.1:" + ports.get(1));
    ended.getLifecycleService().terminate();
    assertThat(other.count()).isZero();
    other.tell(NEWS); // to nobody

    await().until(() -> one.count() == 2 && other.count() == 2);
    tellUntilHeard(one, heard);
  }

  @Test
  void whoHasAnotherSecretStaysAlone() {
    HazelcastNodes ours = join(0, SECRET);
    HazelcastNodes foreign = join(1, new Secret("another-bank-that-has-the-same-hosts"));
    List<Announcement> heard = listen(ours);
    foreign.tell(NEWS);
    assertThat(ours.count()).isEqualTo(1);
    assertThat(foreign.count()).isEqualTo(1);
    assertThat(heard).isEmpty();
  }

  @Test
  void aClientOfHazelcastIsNotLetIn() {
    HazelcastNodes node = join(0, SECRET);
    ClientConfig config = new ClientConfig();
    config.setClusterName("okienko");
    config.getNetworkConfig().addAddress("127.0.0.1:" + ports.getFirst());
    config
        .getConnectionStrategyConfig()
        .getConnectionRetryConfig()
        .setClusterConnectTimeoutMillis(500);
    assertThatThrownBy(() -> HazelcastClient.newHazelcastClient(config))
        .isInstanceOf(IllegalStateException.class);
    assertThat(node.count()).isEqualTo(1);
  }

  @Test
  void aStrangerIsToldNothingButARandomNumber() throws IOException {
    join(0, SECRET);
    try (Socket stranger = new Socket(LOOPBACK, ports.getFirst())) {
      stranger.setSoTimeout(60_000);
      byte[] hello = "HZC".repeat(30).getBytes(StandardCharsets.US_ASCII);
      stranger.getOutputStream().write(hello);
      assertThat(readAll(stranger)).hasSize(32);
    }
  }

  @Test
  void whoComesFromAnotherAddressIsToldNothingAtAll() throws IOException {
    join(0, SECRET);
    InetAddress elsewhere = InetAddress.ofLiteral("127.0.0.77");
    try (Socket stranger = new Socket(LOOPBACK, ports.getFirst(), elsewhere, 0)) {
      stranger.setSoTimeout(60_000);
      assertThat(readAll(stranger)).isEmpty();
    }
  }

  @Test
  void aPortThatIsTakenIsAClearError() throws IOException {
    try (ServerSocket _ = new ServerSocket(ports.getFirst(), 1, LOOPBACK)) {
      assertThatThrownBy(() -> join(0, SECRET))
          .isInstanceOf(UnableToJoinException.class)
          .hasMessageContaining("127.0.0.1:" + ports.getFirst());
    }
  }

  @Test
  void aServerThatOnlyItselfCouldReachIsRefused() {
    assertThatThrownBy(
            () -> new ClusterSettings(List.of("10.0.0.1", "10.0.0.2"), "127.0.0.1", 5701, SECRET))
        .hasMessage("host must be this server's address for the others, not 127.0.0.1");
  }

  @Test
  void aShortSecretIsRefused() {
    Secret shortSecret = new Secret("guess me");
    assertThatThrownBy(() -> new ClusterSettings(List.of("a"), "a", 1, shortSecret))
        .hasMessage("the secret must have at least 32 characters");
  }

  private HazelcastNodes join(int index, Secret secret) {
    List<String> members = ports.stream().map(port -> "127.0.0.1:" + port).toList();
    return join(new ClusterSettings(members, "127.0.0.1", ports.get(index), secret));
  }

  private HazelcastNodes join(ClusterSettings settings) {
    HazelcastNodes node = HazelcastNodes.join(settings);
    nodes.add(node);
    return node;
  }

  private static List<Announcement> listen(HazelcastNodes node) {
    List<Announcement> heard = new CopyOnWriteArrayList<>();
    node.listen(heard::add);
    return heard;
  }

  /** A listener is known to the others a moment after it was added. */
  private static void tellUntilHeard(HazelcastNodes from, List<Announcement> heard) {
    await()
        .until(() -> {
          from.tell(NEWS);
          return !heard.isEmpty();
        });
  }

  /** Until the other end closes, or breaks off. */
  private static byte[] readAll(Socket socket) throws IOException {
    byte[] all = new byte[200];
    int length = 0;
    try {
      int read = socket.getInputStream().read(all);
      while (read > 0) {
        length += read;
        read = socket.getInputStream().read(all, length, all.length - length);
      }
    } catch (java.net.SocketException _) {
      // broken off
    }
    return java.util.Arrays.copyOf(all, length);
  }
}
