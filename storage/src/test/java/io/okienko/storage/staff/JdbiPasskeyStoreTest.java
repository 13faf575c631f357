package io.okienko.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.spi.PasskeyStore.Addition;
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

  private void add(Passkey passkey) {
    String challenge = "for " + passkey.id();
    passkeys.saveChallenge(challenge, passkey.username(), NOW, LATER);
    assertThat(passkeys.add(passkey, challenge, NOW, 20)).isEqualTo(Addition.ADDED);
  }

  @Test
  void aPasskeyIsFoundAsItWasAdded() {
    Passkey first = passkey("b", "anna", NOW);
    Passkey second = passkey("a", "anna", LATER);
    add(second);
    add(first);
    assertThat(passkeys.find("b")).contains(first);
    assertThat(passkeys.find("c")).isEmpty();
    assertThat(passkeys.listOf("anna")).containsExactly(first, second);
    assertThat(passkeys.listOf("piotr")).isEmpty();
  }

  @Test
  void nobodyTakesAnothersId() {
    add(passkey("a", "anna", NOW));
    passkeys.saveChallenge("piotrs", "piotr", NOW, LATER);
    assertThat(passkeys.add(passkey("a", "piotr", NOW), "piotrs", NOW, 20))
        .isEqualTo(Addition.REFUSED);
    assertThat(passkeys.find("a").orElseThrow().username()).isEqualTo("anna");
  }

  @Test
  void itIsKeptHowOftenAndWhenItWasUsed() {
    add(passkey("a", "anna", NOW));
    assertThat(passkeys.use("a", 7, LATER)).isTrue();
    Passkey used = passkeys.find("a").orElseThrow();
    assertThat(used.uses()).isEqualTo(7);
    assertThat(used.usedAt()).isEqualTo(LATER);
  }

  @Test
  void onlyTheOwnerForgetsOne() {
    add(passkey("a", "anna", NOW));
    assertThat(passkeys.delete("piotr", "a")).isFalse();
    assertThat(passkeys.delete("anna", "a")).isTrue();
    assertThat(passkeys.delete("anna", "a")).isFalse();
    assertThat(passkeys.find("a")).isEmpty();
  }

  @Test
  void aCountThatDoesNotGoOnIsRefused() {
    add(passkey("a", "anna", NOW));
    assertThat(passkeys.use("a", 0, NOW)).as("a device that does not count").isTrue();
    assertThat(passkeys.use("a", 3, NOW)).isTrue();
    assertThat(passkeys.use("a", 3, LATER)).isFalse();
    assertThat(passkeys.use("a", 0, LATER)).isFalse();
    assertThat(passkeys.use("b", 4, LATER)).as("not there").isFalse();
    assertThat(passkeys.find("a").orElseThrow().usedAt()).isEqualTo(NOW);
  }

  @Test
  void ofAKeyAndItsCopyThatSignAtOnceOneIsLetIn() throws Exception {
    add(passkey("a", "anna", NOW));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> signing = () -> passkeys.use("a", 1, NOW);
      var used = threads.invokeAll(Stream.generate(() -> signing).limit(16).toList());
      assertThat(used).filteredOn(Future::resultNow).hasSize(1);
    }
  }

  @Test
  void thereAreNoMoreThanOnePersonMayHave() {
    add(passkey("a", "anna", NOW));
    passkeys.saveChallenge("second", "anna", NOW, LATER);
    assertThat(passkeys.add(passkey("b", "anna", NOW), "second", NOW, 1))
        .isEqualTo(Addition.TOO_MANY);
  }

  @Test
  void aChallengeIsTakenByTheOneItIsFor() {
    passkeys.saveChallenge("annas", "anna", NOW, LATER);
    passkeys.saveChallenge("anybodys", null, NOW, LATER);
    assertThat(passkeys.add(passkey("a", "piotr", NOW), "annas", NOW, 20))
        .isEqualTo(Addition.REFUSED);
    assertThat(passkeys.add(passkey("a", "anna", NOW), "anybodys", NOW, 20))
        .isEqualTo(Addition.REFUSED);
    assertThat(passkeys.takeChallenge("annas", NOW)).isFalse();
    assertThat(passkeys.takeChallenge("anybodys", NOW)).isTrue();
    assertThat(passkeys.add(passkey("a", "anna", NOW), "annas", NOW, 20)).isEqualTo(Addition.ADDED);
  }

  @Test
  void anAccountThatIsTakenBackLetsNobodyInByWhatItHad() {
    add(passkey("a", "anna", NOW));
    passkeys.saveChallenge("prepared", "anna", NOW, LATER);
    var staff = new JdbiStaffStore(database);
    staff.saveSession("token", "anna", LATER);

    staff.save(new StaffAccount("anna", "Anna", Set.of(Role.AGENT), "another hash"));

    assertThat(passkeys.listOf("anna")).isEmpty();
    assertThat(staff.findSession("token", NOW)).isEmpty();
    assertThat(passkeys.add(passkey("b", "anna", NOW), "prepared", NOW, 20))
        .isEqualTo(Addition.REFUSED);
  }

  @Test
  void aChallengeExpires() {
    passkeys.saveChallenge("old", null, NOW, LATER);
    assertThat(passkeys.takeChallenge("old", LATER)).isFalse();
    passkeys.saveChallenge("new", null, LATER, LATER.plusSeconds(300));
    assertThat(passkeys.takeChallenge("old", NOW)).as("it was let go of").isFalse();
    assertThat(passkeys.takeChallenge("new", LATER)).isTrue();
  }

  @Test
  void ofManyWhoTakeAChallengeAtOnceOneDoes() throws Exception {
    passkeys.saveChallenge("one", null, NOW, LATER);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> taking = () -> passkeys.takeChallenge("one", NOW);
      var taken = threads.invokeAll(Stream.generate(() -> taking).limit(16).toList());
      assertThat(taken).filteredOn(Future::resultNow).hasSize(1);
    }
  }
}
