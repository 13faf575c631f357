package io.okienko.server;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears each signal that tells the process to stop, also the second one: Java itself takes the
 * first alone. Java offers signals by {@code sun.misc.Signal} only, which is asked for by name;
 * where it is missing, the first signal still stops the server.
 */
final class StopSignals {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

  /** A process that a signal has ended says so by this and the signal's number. */
  private static final int ENDED_BY_SIGNAL = 128;

  private static final Map<String, Integer> NUMBERS = Map.of("INT", 2, "TERM", 15);

  private StopSignals() {}

  /**
   * @param listener told the status to end with, each time on a thread of its own
   */
  static void listen(IntConsumer listener) {
    try {
      for (var each : NUMBERS.entrySet()) {
        int status = ENDED_BY_SIGNAL + each.getValue();
        listen(each.getKey(), () -> listener.accept(status));
      }
    } catch (ReflectiveOperationException e) {
      LOG.debug("A second signal will not be heard", e);
    }
  }

  private static void listen(String name, Runnable listener) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    MethodHandle run =
        MethodHandles.lookup()
            .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
            .bindTo(listener);
    Object heard =
        MethodHandleProxies.asInterfaceInstance(
            handler, MethodHandles.dropArguments(run, 0, signal));
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), heard);
  }
}
