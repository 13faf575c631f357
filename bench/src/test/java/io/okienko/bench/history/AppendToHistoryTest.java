package io.okienko.bench.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.handover.Desk;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a round can still be made, with hardly any history. */
class AppendToHistoryTest {
  private static final int HARDLY_ANY = 30;

  @TempDir Path folder;

  @Test
  void aRound() throws Exception {
    StorePlace place = new Folders(folder);
    AppendToHistory.fill(place, HARDLY_ANY);
    var append = new AppendToHistory(place);
    append.events = HARDLY_ANY;
    append.conversations = HARDLY_ANY;
    append.open();

    assertThat(append.round()).isEqualTo(1);
    assertThat(append.round()).isEqualTo(2);

    append.close();
    assertThat(folder.resolve(AppendToHistory.CROWDED)).exists();
  }

  @Test
  void theCrowdIsWhatTheProductWrites() throws Exception {
    Crowd crowd = new Crowd(HARDLY_ANY);
    try (Bank bank = new Bank(new Folders(folder).open("crowd"))) {
      crowd.fill(bank);

      var left = bank.conversations().get(crowd.someoneWhoLeft(RandomGenerator.getDefault()));
      assertThat(left.state()).isEqualTo(ConversationState.BOT);
      assertThat(bank.conversations().events(left.id(), 0)).hasSize(3);
      assertThat(bank.store().listClosed(Desk.MOST_LISTED)).hasSize(HARDLY_ANY * 7 / 10 + 1);
    }
  }

  @Test
  void postgresqlWhereTheEnvironmentNamesIt() {
    assertThat(StorePlace.of(Map.of()).label()).isEqualTo("SQLite");
    assertThat(StorePlace.of(Map.of(StorePlace.URL, "jdbc:postgresql://db/bench")).label())
        .isEqualTo("PostgreSQL");
  }
}
