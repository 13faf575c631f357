package io.okienko.server;

import io.okienko.bot.conversation.Announcement;
import io.okienko.bot.conversation.ClusteredConversationFeed;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.OtherNodes;
import io.okienko.bot.spi.PresenceStore;
import io.okienko.cluster.ClusterSettings;
import io.okienko.cluster.HazelcastNodes;
import io.okienko.storage.Database;
import io.okienko.storage.staff.JdbiPresenceStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a server does because others work on the same database. */
final class SharedWork implements AutoCloseable {
  /** With newer messages the server that took them is still at work. */
  static final Duration TURN_OF_OTHERS = Duration.ofSeconds(10);

  private static final Duration LOOK = Duration.ofSeconds(3);

  private final @Nullable HazelcastNodes nodes;
  private final ClusteredConversationFeed feed;
  private final PresenceStore presences;

  /**
   * @param cluster absent where the servers tell each other nothing and find all by looking
   * @throws io.okienko.cluster.UnableToJoinException when the port is taken
   */
  SharedWork(Database database, ConversationStore store, Optional<ClusterSettings> cluster) {
    nodes = cluster.map(HazelcastNodes::join).orElse(null);
    feed = new ClusteredConversationFeed(store, nodes == null ? new Nobody() : nodes);
    presences = new JdbiPresenceStore(database);
  }

  ConversationFeed feed() {
    return feed;
  }

  /** How many servers are joined, this one among them. */
  int countServers() {
    return nodes == null ? 1 : nodes.count();
  }

  void begin(Housekeeping housekeeping) {
    housekeeping.every(LOOK, "news that nobody told", feed::repair);
  }

  /** Learns which agents other servers see; before anybody is taken for silent. */
  void learnOfAgents(AgentPresence presence) {
    presence.exchange(presences, InstantSource.system());
  }

  @Override
  public void close() {
    if (nodes != null) {
      nodes.close();
    }
    feed.close();
  }

  private static final class Nobody implements OtherNodes {
    @Override
    public void tell(Announcement announcement) {
      // nobody is joined
    }

    @Override
    public void listen(Consumer<Announcement> listener) {
      // nobody tells anything
    }
  }
}
