package io.okienko.channels.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Runs calls on virtual threads, off the event loop, and writes their answers back on it. What
 * sockets and streams do behind their frames runs here too, so that stopping can wait for all of
 * it. Thread-safe.
 */
public final class Calls implements Executor {
  /** How long an interrupted call may take to tell its caller. */
  private static final long LAST_WORDS_SECONDS = 1;

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
  private final ProblemTable problems;
  private final ClientAddress addresses;
  private int underWay;
  private boolean closed;

  public Calls(ProblemTable problems, ClientAddress addresses) {
    this.problems = problems;
    this.addresses = addresses;
  }

  /** A route's handler that answers with {@code call}. */
  public Handler<RoutingContext> handler(Call call) {
    return context -> {
      Context eventLoop = EventLoop.current();
      var body = new Body(context.request());
      var request = new Request(context, body, addresses);
      boolean begun =
          begin(() -> {
            Answer answer = answer(call, request, CallTracer.spanOf(context));
            eventLoop.runOnContext(_ -> end(context, body, answer));
          });
      if (!begun) {
        end(context, body, Reply.problem(Problem.stopping()));
      }
    };
  }

  private void end(RoutingContext context, Body body, Answer answer) {
    body.discard();
    send(context, answer);
  }

  private Answer answer(Call call, Request request, Span span) {
    try (Scope _ = span.makeCurrent()) {
      return call.answer(request);
    } catch (Throwable failure) {
      return Reply.problem(problems.problemOf(failure));
    }
  }

  private void send(RoutingContext context, Answer answer) {
    HttpServerResponse response = context.response();
    switch (answer) {
      case Reply reply -> reply.writeTo(context);
      case Answer.Later later -> {
        response.exceptionHandler(_ -> later.gone().run());
        response.closeHandler(_ -> later.gone().run());
        later.reply().recover(this::problem).onSuccess(reply -> reply.writeTo(context));
      }
      case Answer.Stream stream -> stream.writer().begin(response);
    }
  }

  private Future<Reply> problem(Throwable failure) {
    return Future.succeededFuture(Reply.problem(problems.problemOf(failure)));
  }

  /**
   * Runs work that no HTTP response waits for, such as the work behind a socket's frame. After the
   * end of {@link #close} there is nobody left to do it for.
   */
  @Override
  public void execute(Runnable work) {
    begin(work);
  }

  /** Whether the work was taken on. */
  private synchronized boolean begin(Runnable work) {
    if (closed) {
      return false;
    }
    threads.execute(() -> run(work));
    underWay++;
    return true;
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      ended();
    }
  }

  private synchronized void ended() {
    underWay--;
    notifyAll();
  }

  /** How many there are at this moment, the work behind sockets and streams included. */
  public synchronized int underWay() {
    return underWay;
  }

  /** What a failure is called towards the outside. */
  public Problem problemOf(Throwable failure) {
    return problems.problemOf(failure);
  }

  /**
   * Waits for what is under way, and for the work that this still brings with it; then takes no
   * more and interrupts what is left, which may say so to its caller.
   */
  public void close(Duration longest) {
    try {
      awaitLast(longest);
      threads.shutdownNow();
      threads.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitLast(Duration longest) throws InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toNanos();
          underWay > 0 && left > 0;
          left = deadline - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } finally {
      closed = true;
    }
  }
}
