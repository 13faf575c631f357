package io.okienko.server.tracing;

import io.okienko.bot.language.Language;
import io.okienko.bot.understanding.Understander;
import io.okienko.bot.understanding.Understanding;
import io.opentelemetry.api.trace.Span;
import java.util.Locale;

/** Shows how long understanding took. */
final class TracedUnderstander implements Understander {
  private final Understander understander;
  private final MessageSpans spans;

  TracedUnderstander(Understander understander, MessageSpans spans) {
    this.understander = understander;
    this.spans = spans;
  }

  @Override
  public Understanding understand(String text, Language hint) {
    return spans.part(
        "understand", () -> understander.understand(text, hint), TracedUnderstander::describe);
  }

  @Override
  public Understanding understandByWords(String text, Language hint) {
    return spans.part(
        "understand by words",
        () -> understander.understandByWords(text, hint),
        TracedUnderstander::describe);
  }

  private static void describe(Span span, Understanding understanding) {
    span.setAttribute("okienko.language", understanding.language().tag());
    span.setAttribute("okienko.intent", understanding.intent().name().toLowerCase(Locale.ROOT));
  }

  /** Takes no time that is worth a span. */
  @Override
  public Language languageOf(String text, Language hint) {
    return understander.languageOf(text, hint);
  }
}
