package io.okienko.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.language.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LocalConversationFeedTest {
  private final ConversationFeed feed = new LocalConversationFeed();
  private final Committed one = committed();
  private final Committed two = committed();
  private final List<Object> heard = new ArrayList<>();

  @Test
  void tellsEachWhatTheyAskedFor() {
    List<Committed> all = new ArrayList<>();
    feed.subscribe(one.after().id(), heard::add);
    feed.subscribeAll(all::add);
    feed.tell(one);
    feed.tell(two);
    assertThat(heard).containsExactly(one);
    assertThat(all).containsExactly(one, two);
  }

  @Test
  void tellsNothingAfterTheSubscriptionWasClosed() {
    Consumer<Committed> listener = heard::add;
    Subscription first = feed.subscribe(one.after().id(), listener);
    Subscription second = feed.subscribe(one.after().id(), listener);
    first.close();
    first.close();
    feed.tell(one);
    assertThat(heard).containsExactly(one);
    second.close();
    feed.tell(one);
    assertThat(heard).hasSize(1);
  }

  @Test
  void aListenerThatThrowsHurtsNobodyElse() {
    feed.subscribe(
        one.after().id(),
        _ -> {
          throw new IllegalStateException("a broken listener, on purpose");
        });
    feed.subscribe(one.after().id(), heard::add);
    feed.tell(one);
    assertThat(heard).containsExactly(one);
  }

  @Test
  void signalsGoTheirOwnWay() {
    Signal typing = new Signal.Typing(one.after().id(), Signal.Writer.CUSTOMER, null);
    List<Signal> all = new ArrayList<>();
    feed.subscribe(one.after().id(), heard::add);
    feed.subscribeSignals(two.after().id(), heard::add);
    feed.subscribeAllSignals(all::add);
    feed.signal(typing);
    assertThat(heard).isEmpty();
    assertThat(all).containsExactly(typing);
  }

  private static Committed committed() {
    LoggedEvent event = new LoggedEvent(1, Instant.EPOCH, new Event.Reopened());
    Conversation nothingYet =
        Conversation.begin(ConversationId.random(), Instant.EPOCH, Language.ENGLISH, "web", "");
    return new Committed(nothingYet.after(event), List.of(event));
  }
}
