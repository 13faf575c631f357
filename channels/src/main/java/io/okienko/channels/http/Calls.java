package io.okienko.channels.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Runs calls on virtual threads, off the event loop, and writes their answers back on it. What
 * sockets and streams do behind their frames runs here too, so that stopping can wait for all of
 * it.
 */
public final class Calls implements Executor {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
  private final ProblemTable problems;
  private final ClientAddress addresses;

  public Calls(ProblemTable problems, ClientAddress addresses) {
    this.problems = problems;
    this.addresses = addresses;
  }

  /** A route's handler that answers with {@code call}. */
  public Handler<RoutingContext> handler(Call call) {
    return context -> {
      Context eventLoop = EventLoop.current();
      var body = new Body(context.request());
      var request = new Request(context, body, addresses.of(context.request()));
      execute(() -> {
        Answer answer = answer(call, request);
        eventLoop.runOnContext(_ -> {
          body.discard();
          send(context, answer);
        });
      });
    };
  }

  private Answer answer(Call call, Request request) {
    try {
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

  /** Runs work that no HTTP response waits for, such as the work behind a socket's frame. */
  @Override
  public void execute(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException _) {
      // The server has stopped: there is nobody left to do this for.
    }
  }

  /** What a failure is called towards the outside. */
  public Problem problemOf(Throwable failure) {
    return problems.problemOf(failure);
  }

  /** Takes no more work and waits for what is under way, then interrupts it. */
  public void close(Duration longest) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
