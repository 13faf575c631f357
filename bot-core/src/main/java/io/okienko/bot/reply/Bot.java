package io.okienko.bot.reply;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.language.Language;

/** Decides what to say to a customer. Blocking; safe for use by many threads. */
public interface Bot {

  /**
   * What to do about a customer's newest message. Records the question for the editors when no
   * answer is known.
   *
   * @param before the conversation as it was before the message
   * @param text as the customer wrote it
   * @return {@link Decision.Wait} when a person has the word
   */
  Decision reply(Conversation before, String text);

  /**
   * The first words of a conversation: says that this is a program and what it can do, and offers
   * up to three questions.
   *
   * @param page where the customer is, an URL or path, possibly empty
   */
  Decision.Words greeting(Language language, String page);
}
