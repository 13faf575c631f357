package io.okienko.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.staff.Passkey;
import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.StaffAccount;
import io.okienko.storage.Database;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Passkeys and challenges on a real database. */
@OnEveryDatabase
class JdbiPasskeyStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(300);

  @Parameter Databases databases;
  @TempDir Path folder;
  private Database database;
  private JdbiPasskeyStore passkeys;

  @BeforeEach
  void open() {
    database = databases.open(folder);
    passkeys = new JdbiPasskeyStore(database);
    var staff = new JdbiStaffStore(database);
    staff.save(new StaffAccount("anna", "Anna", Set.of(Role.AGENT), "hash"));
    staff.save(new StaffAccount("piotr", "Piotr", Set.of(Role.AGENT), "hash"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Passkey passkey(String id, String username, Instant createdAt) {
    return new Passkey(id, username, "Laptop", "desk.bank.example", "key", 0, createdAt, null);
  }

  @Test
  void aPasskeyIsFoundAsItWasAdded() {
    Passkey first = passkey("b", "anna", NOW);
    Passkey second = passkey("a", "anna", LATER);
    assertThat(passkeys.add(second)).isTrue();
    assertThat(passkeys.add(first)).isTrue();
    assertThat(passkeys.find("b")).contains(first);
    assertThat(passkeys.find("c")).isEmpty();
    assertThat(passkeys.listOf("anna")).containsExactly(first, second);
    assertThat(passkeys.listOf("piotr")).isEmpty();
  }

  @Test
  void nobodyTakesAnothersId() {
    passkeys.add(passkey("a", "anna", NOW));
    assertThat(passkeys.add(passkey("a", "piotr", NOW))).isFalse();
    assertThat(passkeys.find("a").orElseThrow().username()).isEqualTo("anna");
  }

  @Test
  void itIsKeptHowOftenAndWhenItWasUsed() {
    passkeys.add(passkey("a", "anna", NOW));
    passkeys.use("a", 7, LATER);
    Passkey used = passkeys.find("a").orElseThrow();
    assertThat(used.uses()).isEqualTo(7);
    assertThat(used.usedAt()).isEqualTo(LATER);
  }

  @Test
  void onlyTheOwnerForgetsOne() {
    passkeys.add(passkey("a", "anna", NOW));
    assertThat(passkeys.delete("piotr", "a")).isFalse();
    assertThat(passkeys.delete("anna", "a")).isTrue();
    assertThat(passkeys.delete("anna", "a")).isFalse();
    assertThat(passkeys.find("a")).isEmpty();
  }

  @Test
  void aChallengeIsTakenByTheOneItIsFor() {
    passkeys.saveChallenge("annas", "anna", NOW, LATER);
    passkeys.saveChallenge("anybodys", null, NOW, LATER);
    assertThat(passkeys.takeChallenge("annas", "piotr", NOW)).isFalse();
    assertThat(passkeys.takeChallenge("annas", null, NOW)).isFalse();
    assertThat(passkeys.takeChallenge("anybodys", "anna", NOW)).isFalse();
    assertThat(passkeys.takeChallenge("annas", "anna", NOW)).isTrue();
    assertThat(passkeys.takeChallenge("anybodys", null, NOW)).isTrue();
  }

  @Test
  void aChallengeExpires() {
    passkeys.saveChallenge("old", null, NOW, LATER);
    assertThat(passkeys.takeChallenge("old", null, LATER)).isFalse();
    passkeys.saveChallenge("new", null, LATER, LATER.plusSeconds(300));
    assertThat(passkeys.takeChallenge("old", null, NOW)).as("it was let go of").isFalse();
    assertThat(passkeys.takeChallenge("new", null, LATER)).isTrue();
  }

  @Test
  void ofManyWhoTakeAChallengeAtOnceOneDoes() throws Exception {
    passkeys.saveChallenge("one", null, NOW, LATER);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> taking = () -> passkeys.takeChallenge("one", null, NOW);
      var taken = threads.invokeAll(Stream.generate(() -> taking).limit(16).toList());
      assertThat(taken).filteredOn(Future::resultNow).hasSize(1);
    }
  }
}
