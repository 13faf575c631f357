package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.OwnMessages;
import io.okienko.load.conversation.SequenceCheck;
import io.okienko.load.conversation.Violations;
import io.okienko.load.wire.CustomerApi;
import io.okienko.load.wire.CustomerLine;
import io.okienko.load.wire.Opened;
import io.okienko.load.wire.ServerAddress;
import io.okienko.load.wire.Transport;
import io.okienko.load.wire.Wire;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network fails while a thousand customers talk; then all of them are back in the same moment.
 */
final class C07_AllComeBackAtOnceTest {
  private static final int CUSTOMERS = 1000;

  /** Small talk is answered without understanding: this is about lines. */
  private static final String TEXT = "thanks";

  @TempDir private Path data;

  private final Violations violations = new Violations();

  @Test
  void everybody_has_all_that_was_acknowledged_once_and_in_order_and_goes_on() throws Exception {
    try (var server =
            ServerProcess.startServe(data, Map.of("OKIENKO_UNDERSTANDING_ENCODER", "none"));
        var wire = new Wire((_, _) -> {})) {
      var api = new CustomerApi(wire, ServerAddress.of(server.address("").toString()));
      List<Customer> customers =
          IntStream.range(0, CUSTOMERS)
              .mapToObj(number -> new Customer(api, wire.loop(number)))
              .toList();

      all(customers, Customer::arrive);
      all(customers, Customer::say);
      all(customers, Customer::sayAndLoseTheLine);
      all(customers, Customer::comeBack);
      all(customers, Customer::sayTheLastOneAgain);
      all(customers, Customer::say);

      all(customers, Customer::review);
      assertThat(violations.first()).isEmpty();
      assertThat(customers).allSatisfy(customer -> assertThat(customer.stored).isEqualTo(3));
    }
  }

  /** All at once, each on its own event loop. */
  private static void all(List<Customer> customers, Function<Customer, Future<?>> what)
      throws TimeoutException {
    List<Future<Object>> done =
        customers.stream()
            .map(customer -> {
              Promise<Object> promise = Promise.promise();
              customer.loop.runOnContext(
                  _ -> what.apply(customer).<Object>map(x -> x).onComplete(promise));
              return promise.future();
            })
            .toList();
    Future.all(done).await(5, TimeUnit.MINUTES);
  }

  /** A customer with one conversation, on one event loop. */
  private final class Customer implements CustomerLine.Listener {
    private final CustomerApi api;
    private final Context loop;
    private @Nullable Opened opened;
    private @Nullable SequenceCheck read;
    private @Nullable OwnMessages own;
    private @Nullable CustomerLine line;
    private Promise<Void> echo = Promise.promise();
    private String awaited = "";
    private int stored;

    Customer(CustomerApi api, Context loop) {
      this.api = api;
      this.loop = loop;
    }

    Future<?> arrive() {
      return api.open("en")
          .compose(conversation -> {
            opened = conversation;
            read = SequenceCheck.fromStart(conversation.id(), violations);
            own = OwnMessages.ofCustomer(conversation.id(), violations);
            return comeBack();
          });
    }

    Future<?> comeBack() {
      return api.connect(Transport.SOCKET, opened, read.last(), this)
          .onSuccess(connected -> line = connected);
    }

    Future<?> say() {
      return say(own.next());
    }

    /** Nobody knows whether it got through. */
    Future<?> sayAndLoseTheLine() {
      line.say(own.next(), TEXT);
      line.drop();
      return Future.succeededFuture();
    }

    Future<?> sayTheLastOneAgain() {
      return say(own.name(own.count()));
    }

    /** Completes when it was acknowledged, and was heard on the line. */
    private Future<?> say(String name) {
      echo = Promise.promise();
      awaited = name;
      return line.say(name, TEXT)
          .compose(seq -> {
            own.accepted(name, seq);
            return seq <= read.last() ? Future.succeededFuture() : echo.future();
          });
    }

    Future<?> review() {
      return api.log(opened)
          .onSuccess(log -> {
            SequenceCheck sequence = SequenceCheck.fromStart(opened.id(), violations);
            log.forEach(entry -> sequence.read(entry.seq()));
            own.review(log);
            stored = own.countIn(log);
          });
    }

    @Override
    public void entry(Entry entry) {
      read.read(entry.seq());
      own.read(entry);
      if (entry.clientMessageId().equals(awaited)) {
        echo.tryComplete();
      }
    }

    @Override
    public void lost(Throwable why) {
      echo.tryFail(why);
    }
  }
}
