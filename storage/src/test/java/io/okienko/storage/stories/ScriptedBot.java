package io.okienko.storage.stories;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.reply.Choice;
import io.okienko.bot.reply.Decision;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.reply.ReplyKind;
import io.okienko.bot.reply.Rule;
import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.bot.understanding.Intent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A bot that goes by words, and can be made to think for as long as a test likes. */
public final class ScriptedBot implements Bot {
  private static final int ALL = 1_000_000;
  private final Semaphore mayThink = new Semaphore(ALL);
  private final List<String> askedFor = new CopyOnWriteArrayList<>();
  private final List<String> unanswered = new CopyOnWriteArrayList<>();
  private volatile boolean wordless;

  /** From now on the bot thinks until {@link #letThink}. */
  void hold() {
    mayThink.acquireUninterruptibly(ALL);
  }

  /** How many replies wait to be thought out. */
  int held() {
    return mayThink.getQueueLength();
  }

  /** Lets that many replies be thought out. */
  void letThink(int replies) {
    mayThink.release(replies);
  }

  /** From now on the bot does not even know how to say that something went wrong. */
  void loseWords() {
    wordless = true;
  }

  static boolean isDanger(String text) {
    return text.startsWith("stolen");
  }

  @Override
  public Decision reply(Conversation before, String text) {
    askedFor.add(text);
    mayThink.acquireUninterruptibly();
    Language language = before.language();
    return switch (text.split("\\W+", 2)[0]) {
      case "person" ->
          new Decision.HandOver(
              words(ReplyKind.HANDOVER, "I am asking a colleague.", language),
              HandOverReason.ASKED,
              Conversation.GENERAL_TOPIC,
              Priority.NORMAL);
      case "stolen" ->
          new Decision.Urgent(words(ReplyKind.URGENT, "Block it now.", language), "cards");
      case "card" -> new Decision.Answer(words(ReplyKind.ANSWER, "Cards: see the app.", language));
      case "boom" -> throw new IllegalStateException("cannot understand " + text);
      case "wait" -> new Decision.Wait();
      default -> notUnderstood(before, text, language);
    };
  }

  @Override
  public void said(Decision decision) {
    if (decision instanceof Decision.Unknown(_, String question)) {
      unanswered.add(question);
    }
  }

  /** The texts that it was to reply to, in that order. */
  List<String> thoughtAbout() {
    return List.copyOf(askedFor);
  }

  /** The questions that it would have told editors of. */
  List<String> unanswered() {
    return List.copyOf(unanswered);
  }

  @Override
  public Decision replyByWords(Conversation before, String text) {
    Language language = before.language();
    if (isDanger(text)) {
      return new Decision.Urgent(words(ReplyKind.URGENT, "Call us now.", language), "general");
    }
    return before.state() == ConversationState.BOT
        ? new Decision.Overloaded(words(ReplyKind.OVERLOADED, "Too many people ask.", language))
        : new Decision.Wait();
  }

  private static Decision notUnderstood(Conversation before, String text, Language language) {
    return before.misunderstandings() == 0
        ? new Decision.Unknown(words(ReplyKind.UNKNOWN, "Please say it otherwise.", language), text)
        : new Decision.HandOver(
            words(ReplyKind.HANDOVER, "A colleague will know.", language),
            HandOverReason.NOT_UNDERSTOOD,
            Conversation.GENERAL_TOPIC,
            Priority.NORMAL);
  }

  @Override
  public Decision.Words greeting(Language language, String page) {
    return words(ReplyKind.GREETING, "Hello, I am a bot.", language);
  }

  @Override
  public Language languageOf(String text, Language hint) {
    if (text.startsWith("boom at once")) {
      throw new IllegalStateException("no language in " + text);
    }
    return text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
        ? Language.RUSSIAN
        : hint;
  }

  @Override
  public Decision.Words trouble(Language language) {
    if (wordless) {
      throw new IllegalStateException("no words");
    }
    return words(ReplyKind.HANDOVER, "Something went wrong; a colleague takes over.", language);
  }

  static Decision.Words words(ReplyKind kind, String text, Language language) {
    Reason reason =
        new Reason(
            Rule.ARTICLE_LIKELY,
            Intent.QUESTION,
            0.9,
            language,
            "cards-block-en",
            "How do I block my card?",
            "cards",
            "variant",
            "block card",
            List.of("card"),
            List.of("card"),
            4.25,
            0.83,
            0.6,
            List.of(new ScorePart(ScorePart.Kind.COVERAGE, 0.9, 1)),
            "The question came closest to a variant.");
    return new Decision.Words(
        kind,
        text,
        "<p>" + text + "</p>",
        new SimpleVersion(text, "<p>" + text + "</p>"),
        language,
        List.of(Choice.of("Yes")),
        reason);
  }
}
