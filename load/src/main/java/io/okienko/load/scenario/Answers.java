package io.okienko.load.scenario;

import io.okienko.load.conversation.Entry;
import io.okienko.load.conversation.Entry.Kind;

/** What a customer takes for the bot's answer. */
final class Answers {
  private Answers() {}

  /** If the bot itself is in trouble it asks for a person without a word. */
  static boolean isAnswer(Entry entry) {
    return entry.isByBot() || entry.kind() == Kind.HAND_OVER_REQUESTED;
  }

  /** Whether the bot says no more after it, until a person has come and gone. */
  static boolean passesOn(Entry answer) {
    return answer.kind() == Kind.BOT_PASSES_ON || answer.kind() == Kind.HAND_OVER_REQUESTED;
  }
}
