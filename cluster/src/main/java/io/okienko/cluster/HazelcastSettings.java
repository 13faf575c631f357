package io.okienko.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.config.SocketInterceptorConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** How Hazelcast is set up: one port, one topic, and nothing that it does of its own accord. */
final class HazelcastSettings {
  private static final String CLUSTER = "okienko";

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

  private HazelcastSettings() {}

  static Config of(ClusterSettings settings) throws UnknownHostException {
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
}
