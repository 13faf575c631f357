package io.okienko.kb.publication;

import io.okienko.bot.outage.OutageLog;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.spi.ArticleStore;
import io.okienko.kb.spi.ArticleStore.Publication;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the search index, and whoever else listens, at what is published.
 *
 * <p>It goes by the numbers that the store gives to publications, so it does not matter who
 * published, on which node, or whether news got lost: whoever is behind is told all that it missed,
 * in order. Safe for use by many threads.
 */
public final class IndexKeeper implements AutoCloseable {
  /**
   * Publications by other nodes are answered from after this at the latest, as long as nothing is
   * wrong.
   */
  public static final Duration DEFAULT_CHECK_INTERVAL = Duration.ofMillis(200);

  /** A full disk is not emptied by asking it five times a second. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

  private final OutageLog outage =
      new OutageLog(
          LOG, "The search index misses news of what is published; it is told again soon");
  private final ArticleStore store;
  private final List<PublicationListener> listeners;
  private final ScheduledThreadPoolExecutor checks =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("okienko-index-keeper").daemon().factory());
  private long told;

  /**
   * @param listeners told in this order
   */
  public IndexKeeper(ArticleStore store, List<PublicationListener> listeners) {
    this.store = store;
    this.listeners = List.copyOf(listeners);
    checks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Tells the listeners everything that is published, and from now on looks for missed news. */
  public void start(Duration checkInterval) {
    tellAll();
    checkAfter(checkInterval, checkInterval);
  }

  private void checkAfter(Duration pause, Duration checkInterval) {
    try {
      var _ =
          checks.schedule(() -> check(pause, checkInterval), pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed: nothing is checked any more", e);
    }
  }

  /** While it fails, each pause is twice as long as the one before, up to a bound. */
  private void check(Duration pause, Duration checkInterval) {
    boolean caughtUp = tryToCatchUp();
    Duration longer = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
    checkAfter(
        caughtUp ? checkInterval : Collections.max(List.of(longer, checkInterval)), checkInterval);
  }

  /**
   * Tells the listeners what they have not been told yet. When it returns, all that was published
   * before the call is being answered from.
   *
   * <p>Does not throw: what is published is durable whether or not a listener can take it now, and
   * the next check tells it again.
   */
  public void catchUp() {
    tryToCatchUp();
  }

  private boolean tryToCatchUp() {
    try {
      tellNews();
      outage.worked();
      return true;
    } catch (RuntimeException | Error e) {
      if (checks.isShutdown()) {
        LOG.debug("Closed: what was being told is left", e);
      } else {
        outage.failed(e);
      }
      return false;
    }
  }

  private synchronized void tellNews() {
    List<Publication> news = store.listPublications(told);
    if (news.isEmpty()) {
      return;
    }
    Set<String> removed = new HashSet<>();
    news.forEach(publication -> removed.add(publication.articleId()));
    List<PublishedArticle> changed = store.findAllPublished(removed);
    changed.forEach(article -> removed.remove(article.id()));
    for (PublicationListener listener : listeners) {
      listener.changed(changed, Set.copyOf(removed));
    }
    told = news.getLast().number();
  }

  private synchronized void tellAll() {
    // The number first: what is published in between is then told twice rather than never.
    long number = store.publicationNumber();
    List<PublishedArticle> all = store.listPublished();
    for (PublicationListener listener : listeners) {
      listener.published(all);
    }
    told = number;
  }

  /** Looks for missed news no longer. */
  @Override
  public void close() {
    checks.shutdown();
  }
}
