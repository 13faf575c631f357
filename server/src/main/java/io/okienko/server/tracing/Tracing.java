package io.okienko.server.tracing;

import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.understanding.Understander;
import io.opentelemetry.api.trace.Tracer;

/**
 * Lets operators see where the time of a message goes: the call, until it is kept, until it is
 * answered, and within that understanding and finding. What it gives is what it was given, with
 * traces around it where they are collected, and the very same where they are not.
 */
public sealed interface Tracing extends AutoCloseable permits NoTracing, OpenTelemetryTracing {

  static Tracing start(TracingSettings settings) {
    return settings
        .endpoint()
        .<Tracing>map(endpoint -> new OpenTelemetryTracing(endpoint, settings.share()))
        .orElseGet(NoTracing::new);
  }

  /** For the calls. */
  Tracer tracer();

  Conversations trace(Conversations conversations);

  Bot trace(Bot bot);

  Understander trace(Understander understander);

  AnswerFinder trace(AnswerFinder finder);

  /** Sends what was not sent yet. */
  @Override
  void close();
}
