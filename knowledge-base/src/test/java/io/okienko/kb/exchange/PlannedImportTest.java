package io.okienko.kb.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.bot.reply.Decision;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.reply.ReplyKind;
import io.okienko.bot.reply.Thresholds;
import io.okienko.bot.reply.Trial;
import io.okienko.bot.reply.TrialReport;
import io.okienko.bot.understanding.Intent;
import io.okienko.bot.understanding.Understanding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With a bot that takes everything for danger, where there is a place to ask it. */
class PlannedImportTest {
  private static final String NO_PLACE = "Is there no place?";
  private static final String SLOW = "Am I slow?";

  private final List<String> asked = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  @Test
  void whatThereIsNoPlaceOrNoTimeForIsCountedAndWhatIsUrgentIsNotAsked() {
    var plan =
        new PlannedImport(
            new ImportReport(true, 5, 5, 0, 0, List.of()),
            List.of(
                article(2, "Am I urgent?", true),
                article(3, "Am I in danger?", false),
                article(4, NO_PLACE, false),
                article(5, SLOW, false),
                article(6, "Am I too late?", false)));

    ReplacedSafetySteps replaced = plan.replacingSafetySteps(new Alarmed(), () -> now);

    assertThat(asked).containsExactly("Am I in danger?", NO_PLACE, SLOW);
    assertThat(replaced.articles()).extracting(PlannedArticle::row).containsExactly(3, 5);
    assertThat(replaced.unchecked()).isEqualTo(2);
  }

  private static PlannedArticle article(int row, String question, boolean urgent) {
    return new PlannedArticle(row, "a" + row, Language.ENGLISH, question, urgent);
  }

  private final class Alarmed implements Trial {
    @Override
    public Optional<TrialReport> askWithin(Duration patience, String question, Language hint) {
      assertThat(patience).isPositive().isLessThanOrEqualTo(PlannedImport.PATIENCE);
      asked.add(question);
      now = now.plus(question.equals(SLOW) ? PlannedImport.PATIENCE : Duration.ofSeconds(1));
      return question.equals(NO_PLACE) ? Optional.empty() : Optional.of(ask(question, hint));
    }

    @Override
    public TrialReport ask(String question, Language hint) {
      var understanding = new Understanding(question, hint, 1, Intent.QUESTION, 1);
      var reason =
          new Reason(
              null,
              Intent.QUESTION,
              1,
              hint,
              null,
              null,
              null,
              null,
              null,
              List.of(),
              List.of(),
              0,
              0,
              0,
              List.of(),
              "Danger.");
      var words =
          new Decision.Words(ReplyKind.URGENT, "Call.", null, null, hint, List.of(), reason);
      return new TrialReport(
          understanding, new Decision.Urgent(words, "cards"), List.of(), thresholds(hint));
    }

    @Override
    public Thresholds thresholds(Language language) {
      return new Thresholds(1, 1);
    }
  }
}
