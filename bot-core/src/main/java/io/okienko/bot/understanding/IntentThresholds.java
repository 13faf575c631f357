package io.okienko.bot.understanding;

/**
 * How sure the classifier must be of an intent before it is acted on; below that a message is taken
 * for a question. Calling a question urgent sends people to the queue who wanted a quick answer.
 *
 * @param urgentInPassing for one clause of a longer message, torn from the others
 * @param smallTalk for greetings and thanks
 */
record IntentThresholds(
    double urgent, double urgentInPassing, double person, double complaint, double smallTalk) {
  static final IntentThresholds DEFAULT = new IntentThresholds(0.5, 0.8, 0.75, 0.8, 0.75);

  /**
   * The more clauses there are, the likelier one of them only sounds like danger, so the doubt that
   * is allowed is shared among them (Bonferroni): long stories are seldom emergencies.
   */
  double urgentInPassing(int clauses) {
    return Math.max(urgentInPassing, 1 - 2 * (1 - urgentInPassing) / Math.max(1, clauses));
  }

  double of(Intent intent) {
    return switch (intent) {
      case URGENT -> urgent;
      case PERSON -> person;
      case COMPLAINT -> complaint;
      case GREETING, THANKS -> smallTalk;
      case QUESTION -> 0;
    };
  }
}
