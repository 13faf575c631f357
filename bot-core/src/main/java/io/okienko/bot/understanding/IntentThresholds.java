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
