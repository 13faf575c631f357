package io.okienko.load.scenario;

import io.okienko.load.conversation.Duty;
import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.Entry.Kind;
import io.okienko.load.conversation.OwnMessages;
import io.okienko.load.conversation.SequenceCheck;
import io.okienko.load.conversation.Violations;
import io.okienko.load.wire.CustomerApi;
import io.okienko.load.wire.CustomerLine;
import io.okienko.load.wire.Opened;
import io.okienko.load.wire.Transport;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation at its customer's end. Lives on one event loop. */
final class CustomerConversation implements CustomerLine.Listener {
  private final CustomerApi api;
  private final Opened opened;
  private final Violations violations;
  private final Party party;
  private @Nullable CustomerLine line;
  private boolean lost;

  CustomerConversation(CustomerApi api, Opened opened, Violations violations) {
    this.api = api;
    this.opened = opened;
    this.violations = violations;
    this.party =
        new Party(
            SequenceCheck.fromStart(opened.id(), violations),
            OwnMessages.ofCustomer(opened.id(), violations));
  }

  /** Opens the first line; completes when the greeting was read, which answers nothing. */
  Future<CustomerConversation> begin(Transport transport) {
    return connect(transport).compose(_ -> party.seen(Kind.BOT_SAID)).map(this);
  }

  /** Opens a line that goes on after what was read before. */
  Future<CustomerConversation> connect(Transport transport) {
    return api.connect(transport, opened, party.lastRead(), this)
        .map(connected -> {
          line = connected;
          lost = false;
          return this;
        });
  }

  @Override
  public void entry(Entry entry) {
    party.read(entry);
  }

  @Override
  public void lost(Throwable why) {
    lost = true;
    party.fail(why);
  }

  boolean isConnected() {
    return line != null && !lost;
  }

  /** Whether the server ended the line. */
  boolean isLost() {
    return lost;
  }

  String id() {
    return opened.id();
  }

  Party party() {
    return party;
  }

  /** How many messages the customer has sent. */
  int said() {
    return party.own().count();
  }

  /** The name of the message that is said next. */
  String nextMessage() {
    return party.own().next();
  }

  /** Says something; completes when it is accepted. */
  Future<Long> say(String clientMessageId, String text) {
    if (line == null) {
      throw new IllegalStateException("there is no line to say anything on");
    }
    return party.say(clientMessageId, line.say(clientMessageId, text));
  }

  Future<Void> askForPerson() {
    return api.askForPerson(opened);
  }

  Future<Void> rate(int score) {
    return api.rate(opened, score);
  }

  Future<Void> close() {
    return api.close(opened);
  }

  void drop() {
    if (line != null) {
      line.drop();
      line = null;
    }
  }

  /** The whole log as it is now. */
  Future<List<Entry>> log() {
    return api.log(opened);
  }

  /** Reads the whole log and holds it against what was accepted, read, and is owed. */
  Future<List<Entry>> review() {
    return api.log(opened)
        .onSuccess(log -> {
          SequenceCheck sequence = SequenceCheck.fromStart(opened.id(), violations);
          log.forEach(entry -> sequence.read(entry.seq()));
          party.own().review(log);
          Duty.review(opened.id(), log, violations);
        });
  }
}
