package io.okienko.server.tracing;

import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.understanding.Understander;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;

/** Nobody collects traces: nothing stands between the parts. */
final class NoTracing implements Tracing {
  @Override
  public Tracer tracer() {
    return TracerProvider.noop().get("okienko");
  }

  @Override
  public Conversations trace(Conversations conversations) {
    return conversations;
  }

  @Override
  public Bot trace(Bot bot) {
    return bot;
  }

  @Override
  public Understander trace(Understander understander) {
    return understander;
  }

  @Override
  public AnswerFinder trace(AnswerFinder finder) {
    return finder;
  }

  @Override
  public void close() {
    // nothing was opened
  }
}
