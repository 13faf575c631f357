package io.okienko.load.scenario;

import io.okienko.load.wire.EchoSocket;
import io.okienko.load.wire.ServerAddress;
import io.okienko.load.wire.Wire;
import io.vertx.core.Context;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Somebody who hears their own words again. */
final class EchoTalk implements Talker {
  /** As long as a customer's message with all that is around it. */
  private static final String FRAME =
      "{\"type\":\"message\",\"clientMessageId\":\"customer-1\",\"text\":\"How do I block my card"
          + " if I am not sure where I left it?\"}";

  private final Wire wire;
  private final ServerAddress address;
  private final Context loop;
  private @Nullable EchoSocket socket;

  EchoTalk(Wire wire, ServerAddress address, int number) {
    this.wire = wire;
    this.address = address;
    this.loop = wire.loop(number);
  }

  @Override
  public Context loop() {
    return loop;
  }

  @Override
  public Future<?> arrive() {
    return EchoSocket.open(wire, address).onSuccess(opened -> socket = opened);
  }

  @Override
  public Future<?> exchange() {
    return socket == null
        ? Future.failedFuture("there is nobody to hear")
        : socket.roundTrip(FRAME);
  }

  @Override
  public Future<?> leave() {
    return socket == null ? Future.succeededFuture() : socket.close();
  }
}
