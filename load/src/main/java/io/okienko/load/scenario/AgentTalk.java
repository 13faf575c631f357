package io.okienko.load.scenario;

import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.OwnMessages;
import io.okienko.load.conversation.SequenceCheck;
import io.okienko.load.wire.Opened;
import io.okienko.load.wire.Transport;
import io.vertx.core.Context;
import io.vertx.core.Future;

/** A customer and an agent who write to each other in turn. */
final class AgentTalk implements Talker {
  /** So long before its last message a conversation's successor is opened. */
  private static final int PREPARATION = 50;

  private final Scene scene;
  private final Desk desk;
  private final String language;
  private final Succession<Dialogue> conversations;

  AgentTalk(Scene scene, Desk desk, int number) {
    this.scene = scene;
    this.desk = desk;
    this.language = scene.questions().language(number);
    this.conversations = new Succession<>(this::open, scene.failures());
  }

  private Future<Dialogue> open() {
    return scene.customers().open(language).compose(this::begin);
  }

  private Future<Dialogue> begin(Opened opened) {
    var customer = new CustomerConversation(scene.customers(), opened, scene.violations());
    var agent =
        new Party(
            SequenceCheck.fromAnywhere(opened.id(), scene.violations()),
            OwnMessages.ofAgent(opened.id(), "agent", scene.violations()));
    desk.follow(opened.id(), agent);
    return customer
        .begin(Transport.SOCKET)
        .compose(_ -> customer.askForPerson())
        .compose(_ -> desk.api().claim(opened.id()))
        .map(_ -> new Dialogue(customer, agent, scene.messagesInOne()));
  }

  @Override
  public Context loop() {
    return desk.loop();
  }

  @Override
  public Future<?> arrive() {
    return conversations.next();
  }

  /** One message, in one direction: the next one goes the other way. */
  @Override
  public Future<?> exchange() {
    return conversations.next().compose(Dialogue::next).onFailure(_ -> conversations.giveUp());
  }

  @Override
  public Future<?> leave() {
    return conversations.end();
  }

  private final class Dialogue implements TalkedIn {
    private final CustomerConversation customer;
    private final Party agent;
    private final int most;
    private boolean agentsTurn;

    Dialogue(CustomerConversation customer, Party agent, int most) {
      this.customer = customer;
      this.agent = agent;
      this.most = most;
    }

    Future<?> next() {
      boolean byAgent = agentsTurn;
      agentsTurn = !agentsTurn;
      String text = scene.questions().next(language);
      return byAgent ? agentSays(text) : customerSays(text);
    }

    private Future<?> customerSays(String text) {
      String name = customer.nextMessage();
      Future<Entry> delivered = agent.next(name);
      return Future.all(customer.say(name, text), delivered);
    }

    private Future<?> agentSays(String text) {
      String name = agent.own().next();
      Future<Entry> delivered = customer.party().next(name);
      return Future.all(agent.say(name, desk.api().say(customer.id(), name, text)), delivered);
    }

    @Override
    public boolean isNearlySpent() {
      return customer.said() >= most - PREPARATION;
    }

    @Override
    public boolean isSpent() {
      return customer.isLost() || (customer.said() >= most && !agentsTurn);
    }

    @Override
    public void drop() {
      customer.drop();
      desk.forget(customer.id());
    }

    @Override
    public Future<?> leave() {
      customer.drop();
      return desk.api()
          .close(customer.id())
          .onComplete(_ -> desk.forget(customer.id()))
          .compose(_ -> customer.review())
          .onSuccess(agent.own()::review);
    }
  }
}
