package io.okienko.load.scenario;

/** Makes talkers talk, from its construction on. */
interface Drive {
  /** Lets what is under way come to its end. */
  void stop() throws InterruptedException;
}
