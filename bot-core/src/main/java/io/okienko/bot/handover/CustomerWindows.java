package io.okienko.bot.handover;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.WindowStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows which customers, of those who wait or are with an agent, have no window open any longer:
 * neither here nor, as far as {@link #look} has found, at another server of the installation. Only
 * of a window that was seen can it be said that it has gone: programs may come and ask now and
 * then, and keep nothing open.
 *
 * <p>Safe for use by many threads.
 */
public final class CustomerWindows {
  /** Pages that are loaded anew and lines that break come back sooner. */
  public static final Duration ABSENCE = Duration.ofSeconds(30);

  /** Between two looks there are seconds; after a longer break every window may have moved. */
  private static final Duration LONGEST_BREAK = Duration.ofSeconds(20);

  private final ConversationStore store;
  private final WindowStore windows;
  private final InstantSource wallClock;
  private final Map<ConversationId, Integer> open = new ConcurrentHashMap<>();

  /** Whose window was seen here since the last look. */
  private final Set<ConversationId> seen = ConcurrentHashMap.newKeySet();

  /** Who was heard of here since the last look, by whatever means. */
  private final Set<ConversationId> heard = ConcurrentHashMap.newKeySet();

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Set<ConversationId> gone = Set.of();

  /** Who was known but not at the desk at the last look. */
  private Set<ConversationId> missing = Set.of();

  private @Nullable Instant lastLook;
  private Instant lookingSince = Instant.EPOCH;

  /**
   * @param wallClock what all servers go by: the machine's own time, which others keep as well
   */
  public CustomerWindows(ConversationStore store, WindowStore windows, InstantSource wallClock) {
    this.store = store;
    this.windows = windows;
    this.wallClock = wallClock;
  }

  /** A window listens from now on; each is ended by one {@link #closed}. */
  public void opened(ConversationId id) {
    open.merge(id, 1, Integer::sum);
    tellIfGone(id);
  }

  public void closed(ConversationId id) {
    seen.add(id);
    open.computeIfPresent(id, (_, count) -> count == 1 ? null : count - 1);
  }

  /** The customer made a call. */
  public void heard(ConversationId id) {
    heard.add(id);
    tellIfGone(id);
  }

  /** Whether a window is open here. */
  public boolean isOpen(ConversationId id) {
    return open.containsKey(id);
  }

  /** Whether the customer had a window and has had none for a while. */
  public boolean isGone(ConversationId id) {
    return gone.contains(id) && !open.containsKey(id) && !seen.contains(id) && !heard.contains(id);
  }

  /** Called when it may be otherwise with some window. The listener must not block. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Tells the other servers whose windows are open here, and finds out whose are open nowhere.
   * Blocking; called every few seconds, by one thread at a time. One that fails is as good as none.
   */
  public void look() {
    Instant now = wallClock.instant();
    if (lastLook == null || lastLook.plus(LONGEST_BREAK).isBefore(now)) {
      lookingSince = now;
    }
    Set<ConversationId> atDesk =
        Stream.concat(store.listWaiting().stream(), store.listWithAgents().stream())
            .map(Conversation::id)
            .collect(Collectors.toUnmodifiableSet());
    Map<ConversationId, Instant> known = windows.listSeen();
    Set<ConversationId> here = saveSeenHere(atDesk, known.keySet(), now);
    Set<ConversationId> forgotten = forgetMissing(without(known.keySet(), atDesk));
    lastLook = now;
    boolean mayTell = !lookingSince.plus(ABSENCE).isAfter(now);
    Set<ConversationId> before = gone;
    gone =
        known.entrySet().stream()
            .filter(window -> mayTell && window.getValue().plus(ABSENCE).isBefore(now))
            .map(Map.Entry::getKey)
            .filter(id -> !forgotten.contains(id) && !here.contains(id))
            .collect(Collectors.toUnmodifiableSet());
    if (!before.equals(gone)) {
      listeners.forEach(Runnable::run);
    }
  }

  /** What was collected since the last look stays collected until it is written down. */
  private Set<ConversationId> saveSeenHere(
      Set<ConversationId> atDesk, Set<ConversationId> known, Instant now) {
    Set<ConversationId> lately = Set.copyOf(seen);
    Set<ConversationId> calling = Set.copyOf(heard);
    Set<ConversationId> here =
        atDesk.stream()
            .filter(id ->
                open.containsKey(id)
                    || lately.contains(id)
                    || (calling.contains(id) && known.contains(id)))
            .collect(Collectors.toUnmodifiableSet());
    windows.saveSeen(here, now);
    seen.removeAll(lately);
    heard.removeAll(calling);
    return here;
  }

  /**
   * Forgets who was not at the desk the last time either: whoever changed from one list to the
   * other between the two being read is in neither, once.
   *
   * @return who was forgotten
   */
  private Set<ConversationId> forgetMissing(Set<ConversationId> missingNow) {
    Set<ConversationId> twice = new HashSet<>(missingNow);
    twice.retainAll(missing);
    windows.forget(twice);
    missing = missingNow;
    return twice;
  }

  private void tellIfGone(ConversationId id) {
    if (gone.contains(id)) {
      listeners.forEach(Runnable::run);
    }
  }

  private static Set<ConversationId> without(Set<ConversationId> all, Set<ConversationId> some) {
    Set<ConversationId> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
