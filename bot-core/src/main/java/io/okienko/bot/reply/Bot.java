package io.okienko.bot.reply;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.language.Language;

/** Decides what to say to a customer. Blocking; safe for use by many threads. */
public interface Bot {

  /**
   * What to do about a customer's message. Has no effects: another server may have been faster, and
   * then nothing of it is said.
   *
   * @param before the conversation as it is before the reply. The message is in its log already and
   *     may have brought another language; {@link Conversation#misunderstandings()} counts the
   *     replies in a row so far that were of kind clarify or unknown
   * @param text as the customer wrote it
   * @return {@link Decision.Wait} when a person has the word
   */
  Decision reply(Conversation before, String text);

  /**
   * Is told of a decision that was committed to the log, once. Records the question for the editors
   * when no answer was known. Does not throw: what was said stands.
   */
  void said(Decision decision);

  /**
   * What to do about a customer's message that there is no room to understand. Takes about a
   * millisecond and searches nothing: danger, a wish for a person and small talk are heard by their
   * words alone, everything else is {@link Decision.Overloaded}.
   *
   * @return {@link Decision.Wait} when a person was asked for and the words tell of no danger, or a
   *     person has the word
   */
  Decision replyByWords(Conversation before, String text);

  /**
   * The first words of a conversation: says that this is a program and what it can do, and offers
   * up to three questions.
   *
   * @param page where the customer is, an URL or path, possibly empty
   */
  Decision.Words greeting(Language language, String page);

  /**
   * Which language a message is in. Asked before the message is committed, so it takes no longer
   * than milliseconds.
   *
   * @param hint the language of the conversation, to go on with where the text does not tell
   */
  Language languageOf(String text, Language hint);

  /** What to say when the bot itself failed and a person takes over. */
  Decision.Words trouble(Language language);
}
