package io.okienko.load.scenario;

import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.Entry.Kind;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One visit of one customer, from opening the window to leaving: some questions, perhaps a person,
 * perhaps a rating. Lives on one event loop.
 */
final class Visit {
  /** How long an answer of the bot or of an agent may take. */
  private static final long PATIENCE_SECONDS = 60;

  /** How long somebody waits for a person, when there are few. */
  private static final long PATIENCE_FOR_PERSON_SECONDS = 300;

  private final VisitorScene scene;
  private final CustomerConversation conversation;
  private final String language;
  private boolean passedOn;

  private Visit(VisitorScene scene, CustomerConversation conversation, String language) {
    this.scene = scene;
    this.conversation = conversation;
    this.language = language;
  }

  /** Makes the whole visit; completes when its log was checked. */
  static Future<?> make(VisitorScene scene, String language) {
    return scene
        .scene()
        .customers()
        .open(language)
        .compose(opened -> {
          var conversation =
              new CustomerConversation(
                  scene.scene().customers(), opened, scene.scene().violations());
          return new Visit(scene, conversation, language).make();
        });
  }

  private Future<?> make() {
    scene.counts().visits().increment();
    scene.ours().add(conversation.id());
    return conversation
        .begin(scene.habits().transport())
        .compose(_ -> ask(scene.habits().questions()))
        .compose(_ -> wantsPerson() ? talkToPerson() : done())
        .compose(_ -> scene.habits().rates() && conversation.said() > 0 ? rate() : done())
        .eventually(() -> {
          scene.ours().remove(conversation.id());
          conversation.drop();
          return done();
        })
        .compose(_ -> conversation.review());
  }

  private static Future<Void> done() {
    return Future.succeededFuture();
  }

  private Future<?> connect() {
    return conversation.connect(scene.habits().transport());
  }

  private Future<?> ask(int left) {
    if (left == 0 || passedOn || scene.isOver()) {
      return done();
    }
    return think().compose(this::question).compose(_ -> ask(left - 1));
  }

  /** Completes with the moment until which the visitor meant to think. */
  private Future<Long> think() {
    Duration thought = scene.habits().thought();
    long due = System.nanoTime() + thought.toNanos();
    return scene.scene().wire().later(thought).map(due);
  }

  private Future<?> question(long due) {
    boolean breaksOff = scene.habits().breaksOff();
    Future<Entry> answer = conversation.party().next(Answers::isAnswer);
    answer.onSuccess(entry -> answered(entry, breaksOff, due));
    Future<?> accepted = say(scene.scene().questions().next(language));
    Future<?> saidAndBack = breaksOff ? accepted.compose(_ -> breakOff()) : accepted;
    return Future.all(saidAndBack, answer).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void answered(Entry answer, boolean brokeOff, long due) {
    passedOn = Answers.passesOn(answer);
    if (answer.kind() == Kind.BOT_OVERLOADED) {
      scene.scene().counts().overloaded().increment();
    } else if (!brokeOff) {
      scene.answers().done(due);
    }
  }

  private Future<Long> say(String text) {
    return conversation.say(conversation.nextMessage(), text);
  }

  /** The line is gone, as in a tunnel; the visitor comes back and reads on where they were. */
  private Future<?> breakOff() {
    scene.counts().brokenOff().increment();
    conversation.drop();
    return scene.scene().wire().later(scene.habits().absence()).compose(_ -> connect());
  }

  private boolean wantsPerson() {
    return passedOn || (scene.habits().wantsPerson() && !scene.isOver());
  }

  private Future<Void> talkToPerson() {
    scene.counts().persons().increment();
    Future<?> asked = passedOn ? done() : conversation.askForPerson();
    return asked
        .compose(_ -> conversation.party().seen(Kind.AGENT_JOINED))
        .timeout(PATIENCE_FOR_PERSON_SECONDS, TimeUnit.SECONDS)
        .compose(_ -> tellAgent(Robot.MESSAGES))
        .compose(_ -> conversation.party().seen(Kind.CLOSED))
        .timeout(PATIENCE_FOR_PERSON_SECONDS, TimeUnit.SECONDS)
        .mapEmpty();
  }

  private Future<?> tellAgent(int left) {
    if (left == 0) {
      return done();
    }
    Future<Entry> reply = conversation.party().next(entry -> entry.kind() == Kind.AGENT_SAID);
    return Future.all(say(scene.scene().questions().next(language)), reply)
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .compose(_ -> tellAgent(left - 1));
  }

  private Future<Void> rate() {
    return conversation.rate(scene.habits().score());
  }
}
