package io.okienko.load.scenario;

/** Hears in a line what is going on, for whoever waits for the end. */
@FunctionalInterface
public interface Progress {
  void say(String line);
}
