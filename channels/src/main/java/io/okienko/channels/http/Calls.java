package io.okienko.channels.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs calls on virtual threads, off the event loop, and writes their replies back on it.
 *
 * <p>Knows how many calls are under way, so that stopping can wait for them.
 */
public final class Calls implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
  private final AtomicInteger underWay = new AtomicInteger();
  private final ProblemTable problems;

  public Calls(ProblemTable problems) {
    this.problems = problems;
  }

  /** A route's handler that answers with {@code call}. */
  public Handler<RoutingContext> handler(Call call) {
    return context -> run(context, call);
  }

  private void run(RoutingContext context, Call call) {
    Context eventLoop = context.vertx().getOrCreateContext();
    var request = new Request(context);
    underWay.incrementAndGet();
    threads.execute(() -> {
      try {
        Reply reply = answer(call, request);
        eventLoop.runOnContext(_ -> reply.writeTo(context.response()));
      } finally {
        underWay.decrementAndGet();
      }
    });
  }

  private Reply answer(Call call, Request request) {
    try {
      return call.answer(request);
    } catch (Throwable failure) {
      return Reply.problem(problems.problemOf(failure));
    }
  }

  /** Runs work that no HTTP response waits for, such as the work behind a socket's frame. */
  public void execute(Runnable work) {
    threads.execute(work);
  }

  public int underWay() {
    return underWay.get();
  }

  /** Waits for the calls under way, ten seconds at most. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
