package io.okienko.load.scenario;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Lets each talker send its next message when the last one is done with: as fast as the server can.
 */
final class ClosedLoop implements Drive {
  private final Exchanges exchanges;
  private final CountDownLatch idle;
  private volatile boolean over;

  ClosedLoop(List<? extends Talker> talkers, Exchanges exchanges) {
    this.exchanges = exchanges;
    this.idle = new CountDownLatch(talkers.size());
    for (Talker talker : talkers) {
      talker.loop().runOnContext(_ -> next(talker));
    }
  }

  private void next(Talker talker) {
    if (over) {
      idle.countDown();
    } else {
      exchanges.run(talker, System.nanoTime(), () -> next(talker));
    }
  }

  @Override
  public void stop() throws InterruptedException {
    over = true;
    idle.await();
  }
}
