package io.okienko.load.scenario;

import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.Entry.Kind;
import io.okienko.load.conversation.OwnMessages;
import io.okienko.load.conversation.SequenceCheck;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One party to a conversation, its customer or its agent: names what it says, checks all that it
 * reads, and tells whoever waits for an entry that it has come. Lives on one event loop.
 */
final class Party {
  private final SequenceCheck sequence;
  private final OwnMessages own;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Set<Kind> seen = EnumSet.noneOf(Kind.class);

  private record Waiting(Predicate<Entry> wanted, Promise<Entry> found) {}

  Party(SequenceCheck sequence, OwnMessages own) {
    this.sequence = sequence;
    this.own = own;
  }

  void read(Entry entry) {
    sequence.read(entry.seq());
    own.read(entry);
    seen.add(entry.kind());
    for (int i = waiting.size() - 1; i >= 0; i--) {
      if (waiting.get(i).wanted().test(entry)) {
        waiting.remove(i).found().complete(entry);
      }
    }
  }

  /** Completes with the next entry of this sort. */
  Future<Entry> next(Predicate<Entry> wanted) {
    Promise<Entry> found = Promise.promise();
    waiting.add(new Waiting(wanted, found));
    return found.future();
  }

  /** Completes when the message of this name is read. */
  Future<Entry> next(String clientMessageId) {
    return next(entry -> entry.clientMessageId().equals(clientMessageId));
  }

  /** Completes when an entry of this kind was read, which may have been before. */
  Future<?> seen(Kind kind) {
    return seen.contains(kind) ? Future.succeededFuture() : next(entry -> entry.kind() == kind);
  }

  /** Nothing more will come. */
  void fail(Throwable why) {
    List<Waiting> left = List.copyOf(waiting);
    waiting.clear();
    left.forEach(each -> each.found().fail(why));
  }

  /** Where to resume. */
  long lastRead() {
    return sequence.last();
  }

  OwnMessages own() {
    return own;
  }

  /** Says something by some way; completes when it is accepted. */
  Future<Long> say(String clientMessageId, Future<Long> accepting) {
    return accepting.onSuccess(seq -> own.accepted(clientMessageId, seq));
  }
}
