package io.okienko.bot.reply;

import java.util.Locale;

/** The bot's fixed sentences. Each language's catalogue has all of them. */
enum Phrase {
  GREETING,
  HELLO,
  THANKS,
  CLARIFY,
  UNKNOWN,
  UNKNOWN_AGAIN,
  /** The choice to talk to a person; what it sends must be understood as exactly that. */
  PERSON,
  HAND_OVER,
  HAND_OVER_COMPLAINT,
  HAND_OVER_URGENT,
  /** To somebody for whom being told to call, as an article may have done, is of no use. */
  HAND_OVER_URGENT_IN_WRITING,
  /** Safety first, where no article says it better. */
  URGENT,
  /** The same of a bank that gives no emergency phone. */
  URGENT_WITHOUT_PHONE,
  /** To somebody for whom being told to call is of no use. */
  URGENT_IN_WRITING,
  /** The same of a bank that gives no emergency phone. */
  URGENT_IN_WRITING_WITHOUT_PHONE,
  COMPLAINT_OR_PERSON,
  /** After an answer, to a message that asks two things. */
  ALSO_ASKED,
  /** Too many ask at once. */
  OVERLOADED,
  /** The choice to send the same message once more. */
  ASK_AGAIN,
  /** Whom to call when it cannot wait. */
  IN_DANGER,
  /** The same of a bank that gives no emergency phone. */
  IN_DANGER_WITHOUT_PHONE,
  /** To somebody for whom being told to call is of no use. */
  IN_DANGER_IN_WRITING,
  /** The same of a bank that gives no emergency phone. */
  IN_DANGER_IN_WRITING_WITHOUT_PHONE,
  TROUBLE;

  /** The name in the catalogues. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
