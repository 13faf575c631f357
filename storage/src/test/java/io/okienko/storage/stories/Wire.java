package io.okienko.storage.stories;

import io.okienko.bot.conversation.Announcement;
import io.okienko.bot.spi.OtherNodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Joins the servers of a test, and can be as bad as a network can. */
final class Wire {
  private final List<Plug> plugs = new CopyOnWriteArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean cut;
  private boolean holding;

  /** Where one server is plugged in. */
  OtherNodes plug() {
    Plug plug = new Plug();
    plugs.add(plug);
    return plug;
  }

  /** From now on nothing arrives. */
  synchronized void cut() {
    cut = true;
  }

  /** From now on everything waits. */
  synchronized void hold() {
    holding = true;
  }

  /** What waited arrives: each twice, in any order. */
  synchronized void deliverTwiceAndShuffled(Random random) {
    holding = false;
    List<Runnable> all = new ArrayList<>(held);
    all.addAll(held);
    held.clear();
    Collections.shuffle(all, random);
    all.forEach(Runnable::run);
  }

  private synchronized void send(Plug from, Announcement announcement) {
    if (cut) {
      return;
    }
    for (Plug plug : plugs) {
      if (plug != from) {
        deliver(() -> plug.listener.accept(announcement));
      }
    }
  }

  private void deliver(Runnable delivery) {
    if (holding) {
      held.add(delivery);
    } else {
      delivery.run();
    }
  }

  private final class Plug implements OtherNodes {
    private volatile Consumer<Announcement> listener = _ -> {};

    @Override
    public void tell(Announcement announcement) {
      send(this, announcement);
    }

    @Override
    public void listen(Consumer<Announcement> newListener) {
      listener = newListener;
    }
  }
}
