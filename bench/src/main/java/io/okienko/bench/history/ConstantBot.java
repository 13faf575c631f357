package io.okienko.bench.history;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.language.Language;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.reply.Decision;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.reply.ReplyKind;
import io.okienko.bot.reply.Rule;
import io.okienko.bot.understanding.Intent;
import java.util.List;

/**
 * Says the same to everybody at once: what is measured is how a message is kept, not how it is
 * understood.
 */
final class ConstantBot implements Bot {
  private static final String TEXT =
      "You can block a card at any time in the app, under Cards, or by phone. A blocked card cannot"
          + " be used again; a new one comes by post within five working days.";

  static Decision.Words words(Language language) {
    return new Decision.Words(
        ReplyKind.ANSWER, TEXT, "<p>" + TEXT + "</p>", null, language, List.of(), reason(language));
  }

  private static Reason reason(Language language) {
    return new Reason(
        Rule.ARTICLE_LIKELY,
        Intent.QUESTION,
        0.9,
        language,
        "block-card",
        "How do I block my card?",
        "cards",
        "question",
        "How do I block my card?",
        List.of("block", "card"),
        List.of("block", "card"),
        7.5,
        0.93,
        0.6,
        List.of(),
        "The question was found in the article's own words.");
  }

  @Override
  public Decision reply(Conversation before, String text) {
    return new Decision.Answer(words(before.language()));
  }

  @Override
  public Decision replyByWords(Conversation before, String text) {
    return reply(before, text);
  }

  /** Editors have nothing to hear: it has an answer to everything. */
  @Override
  public void said(Decision decision) {}

  @Override
  public Decision.Words greeting(Language language, String page) {
    return words(language);
  }

  @Override
  public Language languageOf(String text, Language hint) {
    return hint;
  }

  @Override
  public Decision.Words trouble(Language language) {
    return words(language);
  }
}
