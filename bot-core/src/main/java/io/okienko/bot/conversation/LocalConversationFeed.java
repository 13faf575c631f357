package io.okienko.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feed of one server process, told by itself and by what reads the log for others. */
public final class LocalConversationFeed implements ConversationFeed {
  private static final Logger LOG = LoggerFactory.getLogger(LocalConversationFeed.class);

  private final Listeners<Committed> committed = new Listeners<>();
  private final Listeners<Committed> own = new Listeners<>();
  private final Listeners<Signal> signals = new Listeners<>();

  @Override
  public Subscription subscribe(ConversationId id, Consumer<Committed> listener) {
    return committed.add(id, listener);
  }

  @Override
  public Subscription subscribeAll(Consumer<Committed> listener) {
    return committed.addForAll(listener);
  }

  @Override
  public Subscription subscribeOwn(Consumer<Committed> listener) {
    return own.addForAll(listener);
  }

  @Override
  public Subscription subscribeSignals(ConversationId id, Consumer<Signal> listener) {
    return signals.add(id, listener);
  }

  @Override
  public Subscription subscribeAllSignals(Consumer<Signal> listener) {
    return signals.addForAll(listener);
  }

  @Override
  public void tell(Committed news) {
    own.tell(news.after().id(), news);
    tellOfOthers(news);
  }

  /** Tells of what another server committed. */
  void tellOfOthers(Committed news) {
    committed.tell(news.after().id(), news);
  }

  /** Whether anybody listens to this conversation. */
  boolean isHeard(ConversationId id) {
    return committed.ofOne.containsKey(id);
  }

  /** Whether anybody listens to all conversations. */
  boolean isAllHeard() {
    return !committed.ofAll.isEmpty();
  }

  /** Conversations that somebody listens to by name. */
  Set<ConversationId> heard() {
    return committed.ofOne.keySet();
  }

  @Override
  public void signal(Signal signal) {
    signals.tell(signal.conversation(), signal);
  }

  private static final class Listeners<T> {
    private final Map<ConversationId, List<Listener<T>>> ofOne = new ConcurrentHashMap<>();
    private final List<Listener<T>> ofAll = new CopyOnWriteArrayList<>();

    Subscription add(ConversationId id, Consumer<T> consumer) {
      Listener<T> listener = new Listener<>(consumer);
      ofOne.compute(
          id,
          (_, before) -> {
            List<Listener<T>> all = before == null ? new CopyOnWriteArrayList<>() : before;
            all.add(listener);
            return all;
          });
      return () -> remove(id, listener);
    }

    Subscription addForAll(Consumer<T> consumer) {
      Listener<T> listener = new Listener<>(consumer);
      ofAll.add(listener);
      return () -> ofAll.remove(listener);
    }

    void tell(ConversationId id, T news) {
      ofOne.getOrDefault(id, List.of()).forEach(listener -> listener.tell(news));
      ofAll.forEach(listener -> listener.tell(news));
    }

    private void remove(ConversationId id, Listener<T> listener) {
      ofOne.computeIfPresent(
          id,
          (_, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
          });
    }
  }

  /** Equal to itself only, so that subscribing a consumer twice makes two subscriptions. */
  private static final class Listener<T> {
    private final Consumer<T> consumer;

    Listener(Consumer<T> consumer) {
      this.consumer = consumer;
    }

    void tell(T news) {
      try {
        consumer.accept(news);
      } catch (RuntimeException e) {
        LOG.error("A listener failed; it will see a gap and read the log", e);
      }
    }
  }
}
