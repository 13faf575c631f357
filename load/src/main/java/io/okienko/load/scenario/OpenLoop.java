package io.okienko.load.scenario;

import io.okienko.load.measure.Timetable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the talkers send by a timetable, however the server is doing. A talker whose last message is
 * not done with sends the next one right after it, and the time until then counts: so nobody who
 * had to wait is left out of what is measured.
 */
final class OpenLoop implements Drive {
  private final Timetable timetable;
  private final Exchanges exchanges;
  private final List<Sender> senders = new ArrayList<>();
  private final CountDownLatch idle;
  private final LongAdder behind = new LongAdder();
  private final Thread clock;
  private volatile boolean over;

  OpenLoop(List<? extends Talker> talkers, Timetable timetable, Exchanges exchanges) {
    this.timetable = timetable;
    this.exchanges = exchanges;
    this.idle = new CountDownLatch(talkers.size());
    for (Talker talker : talkers) {
      senders.add(new Sender(talker, senders.size()));
    }
    this.clock = Thread.ofPlatform().name("okienko-load-clock").daemon().start(this::keepTime);
  }

  /** One thread keeps the time, because timers of event loops know whole milliseconds only. */
  private void keepTime() {
    for (long number = 0; !over; number++) {
      awaitDue(timetable.dueNanos(number));
      senders.get((int) (number % senders.size())).remind();
    }
  }

  private void awaitDue(long nanos) {
    for (long left = nanos - System.nanoTime();
        left > 0 && !over;
        left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void stop() throws InterruptedException {
    over = true;
    LockSupport.unpark(clock);
    clock.join();
    senders.forEach(Sender::end);
    idle.await();
  }

  /** How many were due and never sent; to be asked after the end. */
  long behind() {
    return behind.sum();
  }

  /** A talker with its part of the timetable. Its fields are its event loop's. */
  private final class Sender {
    private final Talker talker;
    private final int number;
    private long due;
    private long sent;
    private boolean busy;
    private boolean ended;

    Sender(Talker talker, int number) {
      this.talker = talker;
      this.number = number;
    }

    void remind() {
      talker
          .loop()
          .runOnContext(_ -> {
            due++;
            sendIfDue();
          });
    }

    void end() {
      talker
          .loop()
          .runOnContext(_ -> {
            ended = true;
            behind.add(due - sent);
            if (!busy) {
              idle.countDown();
            }
          });
    }

    private void sendIfDue() {
      if (!busy && !ended && sent < due) {
        busy = true;
        long from = timetable.dueNanos(number, sent);
        sent++;
        exchanges.run(talker, from, this::done);
      }
    }

    private void done() {
      busy = false;
      if (ended) {
        idle.countDown();
      } else {
        sendIfDue();
      }
    }
  }
}
