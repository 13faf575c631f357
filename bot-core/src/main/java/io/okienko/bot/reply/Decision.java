package io.okienko.bot.reply;

import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SimpleVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bot does about a customer's message. */
public sealed interface Decision {

  /**
   * Text for the customer, all of it approved: an article's answer or a sentence of the language's
   * catalogue.
   *
   * @param html sanitised; absent when the plain text says it all
   * @param simple the same in plain words, where the article has them
   */
  record Words(
      ReplyKind kind,
      String text,
      @Nullable String html,
      @Nullable SimpleVersion simple,
      Language language,
      List<Choice> choices,
      Reason reason) {
    public Words {
      choices = List.copyOf(choices);
      if (choices.size() > MOST_CHOICES) {
        throw new IllegalArgumentException("more than " + MOST_CHOICES + " choices at once");
      }
    }
  }

  /** Nobody is asked to pick from more than this. */
  int MOST_CHOICES = 5;

  /** An approved answer, or the reply to a greeting or thanks. */
  record Answer(Words words) implements Decision {}

  /** Several articles may be meant: the customer picks, or asks for a person. */
  record Clarify(Words words) implements Decision {}

  /**
   * No answer is known: the customer says it otherwise, picks, or asks for a person.
   *
   * @param question what was asked, as the bot read it, for the editors
   */
  record Unknown(Words words, String question) implements Decision {}

  /** Safety steps first, then a person, before everybody else. */
  record Urgent(Words words, String topic) implements Decision {}

  /** A person takes it from here. {@code words} tells the customer so. */
  record HandOver(Words words, HandOverReason reason, String topic, Priority priority)
      implements Decision {}

  /**
   * Too many ask at once: the message was not understood, and no word in it tells of danger. The
   * customer asks again, or asks for a person.
   */
  record Overloaded(Words words) implements Decision {}

  /** Somebody else has the word; the bot says nothing. */
  record Wait() implements Decision {}
}
