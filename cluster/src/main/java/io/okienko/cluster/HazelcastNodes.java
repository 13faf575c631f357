package io.okienko.cluster;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.instance.impl.HazelcastInstanceFactory;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import io.okienko.bot.conversation.Announcement;
import io.okienko.bot.spi.OtherNodes;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other servers over Hazelcast: one topic, whose port is closed to strangers. When Hazelcast
 * ends by itself, as it does where memory runs out, this server joins again; until then nobody is
 * told anything, and all is found by looking.
 */
public final class HazelcastNodes implements OtherNodes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HazelcastNodes.class);
  private static final String TOPIC = "announcements";
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final ClusterSettings settings;
  private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledThreadPoolExecutor rejoining =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("okienko-rejoining").daemon().factory());

  private volatile HazelcastInstance instance;
  private volatile boolean closed;

  private HazelcastNodes(ClusterSettings settings) {
    this.settings = settings;
    rejoining.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.instance = start();
  }

  /**
   * Joins the others, or waits alone for them to come.
   *
   * @throws UnableToJoinException when the port is taken or the address is not one of this machine
   */
  public static HazelcastNodes join(ClusterSettings settings) {
    return new HazelcastNodes(settings);
  }

  private HazelcastInstance start() {
    String name = settings.host() + ":" + settings.port();
    try {
      HazelcastInstance started =
          HazelcastInstanceFactory.newHazelcastInstance(
              HazelcastSettings.of(settings), name, new GuardedNode(new Door(settings)));
      topic(started).addMessageListener(this::heard);
      started.getLifecycleService().addLifecycleListener(this::changed);
      return started;
    } catch (HazelcastException | IllegalStateException | UnknownHostException e) {
      throw new UnableToJoinException(name, e);
    }
  }

  private static ITopic<byte[]> topic(HazelcastInstance instance) {
    return instance.getTopic(TOPIC);
  }

  private void changed(LifecycleEvent event) {
    if (event.getState() == LifecycleEvent.LifecycleState.SHUTDOWN && !closed) {
      LOG.warn("This server has left the others by itself; it joins again as soon as it can");
      rejoinAfter(FIRST_PAUSE);
    }
  }

  private void rejoinAfter(Duration pause) {
    try {
      var _ = rejoining.schedule(() -> rejoin(pause), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed: nobody is joined any more", e);
    }
  }

  /** While it fails, each pause is twice as long as the one before, up to a bound. */
  private void rejoin(Duration pause) {
    try {
      instance = start();
      LOG.info("This server has joined the others again");
    } catch (RuntimeException e) {
      LOG.debug("Not joined yet", e);
      rejoinAfter(Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE)));
    }
  }

  @Override
  public void tell(Announcement announcement) {
    try {
      var _ = topic(instance).publishAsync(AnnouncementCodec.write(announcement));
    } catch (HazelcastInstanceNotActiveException e) {
      LOG.debug("Nobody is told", e);
    } catch (RuntimeException e) {
      LOG.warn("The other servers could not be told; they will find it by looking", e);
    }
  }

  @Override
  public void listen(Consumer<Announcement> listener) {
    listeners.add(listener);
  }

  private void heard(Message<byte[]> message) {
    if (message.getPublishingMember().localMember()) {
      return;
    }
    try {
      Announcement announcement = AnnouncementCodec.read(message.getMessageObject());
      if (announcement != null) {
        listeners.forEach(listener -> listener.accept(announcement));
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("An announcement could not be understood", e);
    }
  }

  /** How many servers are joined, this one among them; 0 while this one is not. */
  public int count() {
    try {
      return instance.getCluster().getMembers().size();
    } catch (HazelcastInstanceNotActiveException e) {
      LOG.debug("Not joined", e);
      return 0;
    }
  }

  /** Leaves at once: nothing here has to be handed to anybody. */
  @Override
  public void close() {
    closed = true;
    rejoining.close();
    instance.getLifecycleService().terminate();
  }
}
