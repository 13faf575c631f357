package io.okienko.channels.support;

import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LocalConversationFeed;
import io.okienko.bot.conversation.Signal;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The feed of a server, which knows besides how many listen. */
public final class CountingFeed implements ConversationFeed {
  private final ConversationFeed feed = new LocalConversationFeed();
  private final AtomicInteger listeners = new AtomicInteger();

  /** How many subscriptions nobody has closed. */
  public int listeners() {
    return listeners.get();
  }

  private Subscription counted(Subscription subscription) {
    listeners.incrementAndGet();
    var open = new AtomicBoolean(true);
    return () -> {
      subscription.close();
      if (open.compareAndSet(true, false)) {
        listeners.decrementAndGet();
      }
    };
  }

  @Override
  public Subscription subscribe(ConversationId id, Consumer<Committed> listener) {
    return counted(feed.subscribe(id, listener));
  }

  @Override
  public Subscription subscribeAll(Consumer<Committed> listener) {
    return counted(feed.subscribeAll(listener));
  }

  @Override
  public Subscription subscribeOwn(Consumer<Committed> listener) {
    return counted(feed.subscribeOwn(listener));
  }

  @Override
  public Subscription subscribeSignals(ConversationId id, Consumer<Signal> listener) {
    return counted(feed.subscribeSignals(id, listener));
  }

  @Override
  public Subscription subscribeAllSignals(Consumer<Signal> listener) {
    return counted(feed.subscribeAllSignals(listener));
  }

  @Override
  public void tell(Committed committed) {
    feed.tell(committed);
  }

  @Override
  public void signal(Signal signal) {
    feed.signal(signal);
  }
}
