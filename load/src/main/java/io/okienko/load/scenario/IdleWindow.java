package io.okienko.load.scenario;

import io.okienko.load.wire.Transport;
import io.vertx.core.Context;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** A window that somebody left open. An exchange is to come back after the line broke. */
final class IdleWindow implements Talker {
  private final Scene scene;
  private final Context loop;
  private final String language;
  private @Nullable CustomerConversation conversation;

  IdleWindow(Scene scene, int number) {
    this.scene = scene;
    this.loop = scene.wire().loop(number);
    this.language = scene.questions().language(number);
  }

  @Override
  public Context loop() {
    return loop;
  }

  @Override
  public Future<?> arrive() {
    return scene
        .customers()
        .open(language)
        .compose(opened -> {
          var opening = new CustomerConversation(scene.customers(), opened, scene.violations());
          conversation = opening;
          return opening.begin(Transport.SOCKET);
        });
  }

  /** The line breaks. */
  void drop() {
    known().drop();
  }

  @Override
  public Future<?> exchange() {
    return known().connect(Transport.SOCKET);
  }

  /** Whether the server ended the line while nothing happened. */
  boolean isLost() {
    return known().isLost();
  }

  @Override
  public Future<?> leave() {
    CustomerConversation left = known();
    left.drop();
    return left.review();
  }

  private CustomerConversation known() {
    if (conversation == null) {
      throw new IllegalStateException("nobody has opened this window yet");
    }
    return conversation;
  }
}
