package io.okienko.load.scenario;

import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.Entry.Kind;
import io.okienko.load.wire.Transport;
import io.vertx.core.Context;
import io.vertx.core.Future;

/** A customer who asks the bot one question after the other. */
final class BotTalk implements Talker {
  private final Scene scene;
  private final Context loop;
  private final String language;
  private final Succession<Questioning> conversations;

  BotTalk(Scene scene, int number) {
    this.scene = scene;
    this.loop = scene.wire().loop(number);
    this.language = scene.questions().language(number);
    this.conversations = new Succession<>(this::open, scene.failures());
  }

  private Future<Questioning> open() {
    return scene
        .customers()
        .open(language)
        .map(opened -> new CustomerConversation(scene.customers(), opened, scene.violations()))
        .compose(conversation -> conversation.begin(Transport.SOCKET))
        .map(conversation -> new Questioning(conversation, scene.messagesInOne()));
  }

  @Override
  public Context loop() {
    return loop;
  }

  @Override
  public Future<?> arrive() {
    return conversations.next();
  }

  @Override
  public Future<?> exchange() {
    return conversations
        .next()
        .compose(conversation -> conversation.ask(scene.questions().next(language)))
        .onFailure(_ -> conversations.giveUp());
  }

  @Override
  public Future<?> leave() {
    return conversations.end();
  }

  /** A conversation with the bot, until it passes the customer on to a person. */
  private final class Questioning implements TalkedIn {
    private final CustomerConversation conversation;
    private final int most;
    private boolean passedOn;

    Questioning(CustomerConversation conversation, int most) {
      this.conversation = conversation;
      this.most = most;
    }

    Future<?> ask(String question) {
      String name = conversation.nextMessage();
      Future<Entry> answer = conversation.party().next(Answers::isAnswer).onSuccess(this::note);
      return Future.all(conversation.say(name, question), answer);
    }

    private void note(Entry answer) {
      passedOn = Answers.passesOn(answer);
      if (passedOn) {
        scene.counts().passedOn().increment();
      } else if (answer.kind() == Kind.BOT_OVERLOADED) {
        scene.counts().overloaded().increment();
      }
    }

    /** After any question the bot may pass the customer on. */
    @Override
    public boolean isNearlySpent() {
      return true;
    }

    @Override
    public boolean isSpent() {
      return passedOn || conversation.isLost() || conversation.said() >= most;
    }

    @Override
    public void drop() {
      conversation.drop();
    }

    @Override
    public Future<?> leave() {
      drop();
      return conversation.close().compose(_ -> conversation.review());
    }
  }
}
