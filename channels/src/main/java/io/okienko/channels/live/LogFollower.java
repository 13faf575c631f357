package io.okienko.channels.live;

import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands one listener a conversation's events after a given seq, each exactly once and in order,
 * whatever is told twice, late, or not at all: it subscribes before it reads the log, and reads the
 * log again whenever a seq is missing.
 *
 * <p>All that happens here, the listener included, happens on the given lane.
 */
public final class LogFollower implements AutoCloseable {
  /** Reads a page of the log's events after a seq, empty at the log's end; may block. */
  @FunctionalInterface
  public interface Log {
    List<LoggedEvent> page(ConversationId id, long after);
  }

  /** What is kept for a listener that is busy; with more than this the log is read again. */
  private static final int MOST_KEPT = 64;

  private final ConversationId id;
  private final Log log;
  private final Lane lane;
  private final BooleanSupplier gate;
  private final Consumer<LoggedEvent> listener;
  private final List<LoggedEvent> told = new ArrayList<>();
  private boolean scheduled;
  private boolean overflown;
  private boolean reading;
  private long last;
  private @Nullable Subscription subscription;
  private boolean closed;

  /**
   * @param after the last seq that the listener has
   * @param gate whether the listener may hear more, asked before each few events; may block
   */
  public LogFollower(
      ConversationId id,
      long after,
      Log log,
      Lane lane,
      BooleanSupplier gate,
      Consumer<LoggedEvent> listener) {
    this.id = id;
    this.last = after;
    this.log = log;
    this.lane = lane;
    this.gate = gate;
    this.listener = listener;
  }

  /** Begins. Call on the lane; the listener has the log's first page when this returns. */
  public void start(ConversationFeed feed) {
    subscription = feed.subscribe(id, this::tell);
    readPage();
  }

  /** The last seq that the listener has. */
  public long last() {
    return last;
  }

  private synchronized void tell(Committed committed) {
    if (told.size() + committed.events().size() > MOST_KEPT) {
      told.clear();
      overflown = true;
    } else {
      told.addAll(committed.events());
    }
    if (!scheduled) {
      scheduled = true;
      lane.execute(this::catchUp);
    }
  }

  private void catchUp() {
    List<LoggedEvent> news;
    boolean missing;
    synchronized (this) {
      news = List.copyOf(told);
      missing = overflown;
      told.clear();
      overflown = false;
      scheduled = false;
    }
    if (closed || !gate.getAsBoolean()) {
      return;
    }
    for (LoggedEvent event : news) {
      missing = missing || event.seq() > last + 1;
      if (!missing) {
        deliver(event);
      }
    }
    if (missing && !reading) {
      readPage();
    }
  }

  /** Page by page, each a task of its own, so that a long log does not keep the lane. */
  private void readPage() {
    reading = false;
    if (closed || !gate.getAsBoolean()) {
      return;
    }
    List<LoggedEvent> page = log.page(id, last);
    page.forEach(this::deliver);
    if (!page.isEmpty()) {
      reading = true;
      lane.execute(this::readPage);
    }
  }

  /** A listener that fails does not have the event: it comes again before any later one. */
  private void deliver(LoggedEvent event) {
    if (!closed && event.seq() == last + 1) {
      listener.accept(event);
      last = event.seq();
    }
  }

  /** Call on the lane. */
  @Override
  public void close() {
    closed = true;
    if (subscription != null) {
      subscription.close();
    }
  }
}
