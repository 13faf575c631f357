package io.okienko.kb.search;

import io.okienko.bot.reply.TrialReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what became of many questions. */
final class Tally {
  private final Set<String> urgentKeys;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int asked;
  private int first;
  private int amongFour;

  Tally(Set<String> urgentKeys) {
    this.urgentKeys = urgentKeys;
  }

  void count(TrialReport report, Set<String> keys) {
    List<String> offered = Outcome.offered(report);
    asked++;
    first += !offered.isEmpty() && keys.contains(offered.getFirst()) ? 1 : 0;
    amongFour += offered.stream().anyMatch(keys::contains) ? 1 : 0;
    outcomes.merge(Outcome.of(report, keys, urgentKeys), 1, Integer::sum);
  }

  int asked() {
    return asked;
  }

  int first() {
    return first;
  }

  int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** Of what was answered, 0 to 1. */
  double wrongAnswerRate() {
    int answered = count(Outcome.RIGHT) + count(Outcome.WRONG);
    return answered == 0 ? 0 : (double) count(Outcome.WRONG) / answered;
  }

  @Override
  public String toString() {
    int choices = count(Outcome.CHOICE_WITH_THE_RIGHT_ONE) + count(Outcome.CHOICE_WITHOUT);
    return String.format(
        Locale.ROOT,
        "%d asked, right first %d, among four %d; answered right %d, wrong %d (%.1f %%);"
            + " choices %d, with the right one %d; unknown %d; general safety steps %d; alarms %d;"
            + " person %d",
        asked,
        first,
        amongFour,
        count(Outcome.RIGHT),
        count(Outcome.WRONG),
        100 * wrongAnswerRate(),
        choices,
        count(Outcome.CHOICE_WITH_THE_RIGHT_ONE),
        count(Outcome.UNKNOWN),
        count(Outcome.GENERAL_STEPS),
        count(Outcome.ALARM),
        count(Outcome.PERSON));
  }
}
