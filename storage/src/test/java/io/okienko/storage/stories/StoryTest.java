package io.okienko.storage.stories;

import io.okienko.bot.staff.StaffAccount;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A house of its own for each test, on every database. */
@OnEveryDatabase
abstract class StoryTest {
  @Parameter Databases databases;
  @TempDir Path folder;
  final TestClock clock = new TestClock();
  final ScriptedBot bot = new ScriptedBot();
  House house;

  @BeforeEach
  void openHouse() {
    house = new House(databases.open(folder), bot, clock);
    for (var agent : List.of(House.ANNA, House.PIOTR)) {
      house.staffStore.save(
          new StaffAccount(agent.username(), agent.name(), agent.roles(), "no password"));
    }
  }

  @AfterEach
  void closeHouse() {
    bot.letThink(1000);
    house.close();
  }

  Story story() {
    return new Story(house, clock);
  }
}
