package io.okienko.server.bench;

import io.okienko.load.scenario.Memory;
import io.okienko.load.wire.Agent;
import java.io.IOException;
import java.util.List;

/** A server that the load generator has started for itself. */
public sealed interface OwnServer extends AutoCloseable permits MeasuredBank, BankProcess {
  /** Where it listens. */
  String address();

  /** Who can sign in there and serve. */
  List<Agent> agents();

  /** What it takes up. */
  Memory memory();

  /** Returns when it has nothing more to learn, because what is measured meanwhile is slow. */
  void awaitCalm() throws InterruptedException;

  /** What it is, for people. */
  String description();

  /** Stops it and deletes all that it has written. */
  @Override
  void close() throws IOException;
}
