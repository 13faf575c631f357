package io.okienko.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.config.SocketInterceptorConfig;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.instance.impl.HazelcastInstanceFactory;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import io.okienko.bot.conversation.Announcement;
import io.okienko.bot.spi.OtherNodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other servers over Hazelcast: one topic, whose port is closed to strangers. */
public final class HazelcastNodes implements OtherNodes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HazelcastNodes.class);
  private static final String CLUSTER = "okienko";
  private static final String TOPIC = "announcements";

  /** Nothing is kept in the cluster, so there is little to divide. */
  private static final String PARTITIONS = "11";

  private static final Map<String, String> PROPERTIES =
      Map.of(
          // Or now and then an announcement would wait for the others under a conversation's lock.
          "hazelcast.event.sync.frequency", Integer.toString(Integer.MAX_VALUE),
          "hazelcast.phone.home.enabled", "false",
          "hazelcast.socket.bind.any", "false",
          "hazelcast.shutdownhook.enabled", "false",
          "hazelcast.wait.seconds.before.join", "0",
          "hazelcast.max.no.heartbeat.seconds", "15",
          "hazelcast.heartbeat.interval.seconds", "3",
          "hazelcast.merge.first.run.delay.seconds", "10",
          "hazelcast.merge.next.run.delay.seconds", "10",
          "hazelcast.partition.count", PARTITIONS);

  private final HazelcastInstance instance;
  private final ITopic<byte[]> topic;

  private HazelcastNodes(HazelcastInstance instance) {
    this.instance = instance;
    this.topic = instance.getTopic(TOPIC);
  }

  /**
   * Joins the others, or waits alone for them to come.
   *
   * @throws UnableToJoinException when the port is taken or the address is not one of this machine
   */
  public static HazelcastNodes join(ClusterSettings settings) {
    String name = settings.host() + ":" + settings.port();
    try {
      return new HazelcastNodes(
          HazelcastInstanceFactory.newHazelcastInstance(
              config(settings), name, new GuardedNode(new Door(settings))));
    } catch (HazelcastException | IllegalStateException | UnknownHostException e) {
      throw new UnableToJoinException(name, e);
    }
  }

  private static Config config(ClusterSettings settings) throws UnknownHostException {
    Config config = new Config();
    config.setClusterName(CLUSTER);
    PROPERTIES.forEach(config::setProperty);
    config.setProperty("hazelcast.logging.type", "slf4j");
    config.getJetConfig().setEnabled(false);
    // Bytes are all that is sent: nothing else is made of what comes in.
    var filter = new JavaSerializationFilterConfig();
    filter.setDefaultsDisabled(true);
    filter.getBlacklist().addPrefixes("");
    config.getSerializationConfig().setJavaSerializationFilterConfig(filter);
    network(config.getNetworkConfig(), settings);
    return config;
  }

  private static void network(NetworkConfig network, ClusterSettings settings)
      throws UnknownHostException {
    String address = InetAddress.getByName(settings.host()).getHostAddress();
    network.setPort(settings.port()).setPortAutoIncrement(false);
    network.setPublicAddress(settings.host() + ":" + settings.port());
    network.getInterfaces().setEnabled(true).addInterface(address);
    network.setSocketInterceptorConfig(new SocketInterceptorConfig().setEnabled(true));
    var join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setMembers(settings.members());
  }

  @Override
  public void tell(Announcement announcement) {
    try {
      var _ = topic.publishAsync(AnnouncementCodec.write(announcement));
    } catch (HazelcastInstanceNotActiveException e) {
      LOG.debug("Nobody is told any more", e);
    } catch (RuntimeException e) {
      LOG.warn("The other servers could not be told; they will find it by looking", e);
    }
  }

  @Override
  public void listen(Consumer<Announcement> listener) {
    topic.addMessageListener(message -> heard(message, listener));
  }

  private static void heard(Message<byte[]> message, Consumer<Announcement> listener) {
    if (message.getPublishingMember().localMember()) {
      return;
    }
    try {
      Announcement announcement = AnnouncementCodec.read(message.getMessageObject());
      if (announcement != null) {
        listener.accept(announcement);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("An announcement could not be understood", e);
    }
  }

  /** How many servers are joined, this one among them. */
  public int count() {
    return instance.getCluster().getMembers().size();
  }

  /** Leaves at once: nothing here has to be handed to anybody. */
  @Override
  public void close() {
    instance.getLifecycleService().terminate();
  }
}
