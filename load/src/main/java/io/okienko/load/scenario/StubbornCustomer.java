package io.okienko.load.scenario;

import io.okienko.load.conversation.Duty;
import io.okienko.load.conversation.Entry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A customer who goes on in one conversation whatever becomes of the server: comes back where they
 * were, and sends again under the same name what was not accepted. Lives on one event loop.
 */
final class StubbornCustomer {
  /** Well below the limit of a conversation. */
  private static final int MOST_MESSAGES = 400;

  /** Whoever was not answered by then, while the server was there, has been forgotten. */
  private static final int LOOKS = 240;

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final long LONGEST_WAIT_SECONDS = 5;

  private final ChaosScene scene;
  private final CustomerConversation conversation;
  private final String language;
  private final Context loop;

  private StubbornCustomer(
      ChaosScene scene, CustomerConversation conversation, String language, Context loop) {
    this.scene = scene;
    this.conversation = conversation;
    this.language = language;
    this.loop = loop;
  }

  /** Opens a conversation. Call on the loop. */
  static Future<StubbornCustomer> open(ChaosScene scene, String language, Context loop) {
    Scene shared = scene.scene();
    return shared
        .customers()
        .open(language)
        .map(opened -> {
          scene.ours().add(opened.id());
          var conversation =
              new CustomerConversation(shared.customers(), opened, shared.violations());
          return new StubbornCustomer(scene, conversation, language, loop);
        });
  }

  /** Talks until it is over; completes when the conversation was checked then. */
  Future<?> live() {
    Promise<Void> over = Promise.promise();
    Future<?> settled = over.future().compose(_ -> settle());
    loop.runOnContext(_ -> talkOn(over));
    return settled;
  }

  /** Not one long chain of futures, which would grow with every message. */
  private void talkOn(Promise<Void> over) {
    if (scene.over().get()) {
      over.complete();
      return;
    }
    scene
        .scene()
        .wire()
        .later(scene.habits().thought())
        .compose(_ -> say())
        .onSuccess(_ -> talkOn(over))
        .onFailure(over::fail);
  }

  private Future<Void> say() {
    if (conversation.said() >= MOST_MESSAGES) {
      return Future.succeededFuture();
    }
    return scene.habits().wantsPerson() ? askForPerson() : ask();
  }

  private Future<Void> askForPerson() {
    scene.persons().increment();
    return scene.stubborn().until(conversation::askForPerson).compose(_ -> ask());
  }

  private Future<Void> ask() {
    String name = conversation.nextMessage();
    String text = scene.scene().questions().next(language);
    return scene
        .stubborn()
        .until(() -> connected().compose(_ -> conversation.say(name, text)))
        .onSuccess(_ -> scene.accepted().increment())
        .compose(_ -> hear());
  }

  private Future<CustomerConversation> connected() {
    return conversation.isConnected()
        ? Future.succeededFuture(conversation)
        : conversation.connect(scene.habits().transport());
  }

  /** Waits a while for whoever answers, if the server is there at all. */
  private Future<Void> hear() {
    return conversation
        .party()
        .next(StubbornCustomer::isByBank)
        .timeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
        .otherwiseEmpty()
        .mapEmpty();
  }

  private static boolean isByBank(Entry entry) {
    return Answers.isAnswer(entry) || entry.kind() == Entry.Kind.AGENT_SAID;
  }

  /**
   * After all that: the conversation can go on, nothing is owed any more, and its log holds all
   * that was accepted.
   */
  private Future<?> settle() {
    return scene
        .stubborn()
        .until(this::goOn)
        .compose(_ -> awaitDuty(LOOKS))
        .eventually(() -> {
          conversation.drop();
          return Future.succeededFuture();
        })
        .compose(_ -> conversation.review());
  }

  private Future<Long> goOn() {
    return connected().compose(_ -> conversation.say(conversation.nextMessage(), "Can we go on?"));
  }

  /** Whoever is owed something after the last look is named by the review. */
  private Future<Void> awaitDuty(int looks) {
    return conversation
        .log()
        .compose(log ->
            looks == 0 || Duty.isDone(log)
                ? Future.succeededFuture()
                : scene.scene().wire().later(LOOK).compose(_ -> awaitDuty(looks - 1)));
  }
}
