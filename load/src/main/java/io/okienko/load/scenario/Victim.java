package io.okienko.load.scenario;

import java.io.IOException;

/** A server that can be killed, and started again on the same data. */
public interface Victim {
  /** SIGKILL: no handler runs, nothing is flushed. Returns when it is gone. */
  void kill();

  /** Starts it again, and does not wait for it. */
  void launch() throws IOException;

  /** Returns when it lets customers in. */
  void awaitReady() throws IOException, InterruptedException;
}
