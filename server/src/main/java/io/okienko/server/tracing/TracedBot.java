package io.okienko.server.tracing;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.language.Language;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.reply.Decision;
import io.opentelemetry.api.trace.Span;
import java.util.Locale;

/** Shows how long the bot's turn took, and what came of it. */
final class TracedBot implements Bot {
  private final Bot bot;
  private final MessageSpans spans;

  TracedBot(Bot bot, MessageSpans spans) {
    this.bot = bot;
    this.spans = spans;
  }

  @Override
  public Decision reply(Conversation before, String text) {
    return spans.turn("answer", before.id(), () -> bot.reply(before, text), TracedBot::describe);
  }

  @Override
  public Decision replyByWords(Conversation before, String text) {
    return spans.turn(
        "answer by words", before.id(), () -> bot.replyByWords(before, text), TracedBot::describe);
  }

  @Override
  public void said(Decision decision) {
    bot.said(decision);
  }

  private static void describe(Span span, Decision decision) {
    String name = decision.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    span.setAttribute("okienko.decision", name);
  }

  @Override
  public Decision.Words greeting(Language language, String page) {
    return bot.greeting(language, page);
  }

  @Override
  public Language languageOf(String text, Language hint) {
    return bot.languageOf(text, hint);
  }

  @Override
  public Decision.Words trouble(Language language) {
    return bot.trouble(language);
  }
}
