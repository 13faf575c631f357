package io.okienko.server.tracing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.okienko.bot.conversation.ConversationId;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The spans of the way of a message. The bot's turn runs on other threads than the call that
 * brought the message, so the conversation tells them that they belong together; it is no part of a
 * span. Of a failure only its kind is told: its message may quote the customer.
 */
final class MessageSpans {
  private static final int MOST_REMEMBERED = 10_000;
  private static final Duration LONGEST_TURN = Duration.ofMinutes(1);
  private static final AttributeKey<String> FAILURE = AttributeKey.stringKey("error.type");

  private final Tracer tracer;
  private final Cache<ConversationId, Context> saidLast =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(LONGEST_TURN).build();

  MessageSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Somebody says something; the bot's turn that follows belongs to it. */
  <R> R say(ConversationId id, Supplier<R> work) {
    return within(
        "say",
        Context.current(),
        () -> {
          saidLast.put(id, Context.current());
          return work.get();
        },
        (_, _) -> {});
  }

  /** The bot's turn. */
  <R> R turn(String name, ConversationId id, Supplier<R> work, BiConsumer<Span, R> attributes) {
    Context said = Objects.requireNonNullElse(saidLast.getIfPresent(id), Context.root());
    return within(name, said, work, attributes);
  }

  /** A part of the bot's turn; outside of one, such as when an editor tries something, nothing. */
  <R> R part(String name, Supplier<R> work, BiConsumer<Span, R> attributes) {
    return Span.current().getSpanContext().isValid()
        ? within(name, Context.current(), work, attributes)
        : work.get();
  }

  private <R> R within(
      String name, Context parent, Supplier<R> work, BiConsumer<Span, R> attributes) {
    Span span = tracer.spanBuilder(name).setParent(parent).startSpan();
    try (Scope _ = parent.with(span).makeCurrent()) {
      R result = work.get();
      attributes.accept(span, result);
      return result;
    } catch (RuntimeException | Error e) {
      span.setAttribute(FAILURE, e.getClass().getName()).setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      span.end();
    }
  }
}
