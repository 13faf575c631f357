package io.okienko.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditEntry;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.AuditQuery;
import io.okienko.bot.audit.Deed;
import io.okienko.storage.Database;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import io.okienko.storage.stories.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The account of what staff did, on a real database. */
@OnEveryDatabase
class JdbiAuditStoreTest {
  private static final Deed READ = Deed.of("anna", AuditAction.CONVERSATION_READ, "c1");
  private static final Deed PUBLISHED =
      Deed.of("ewa", AuditAction.ARTICLE_PUBLISHED, "fees.en").with("revision 2");
  private static final Deed REFUSED =
      new Deed(null, AuditAction.SIGN_IN_REFUSED, null, "192.0.2.1");

  @Parameter Databases databases;
  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private Database database;
  private AuditLog audit;

  @BeforeEach
  void open() {
    database = databases.open(folder);
    audit = new AuditLog(new JdbiAuditStore(database), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<Deed> find(String actor, String action, String subject) {
    var query =
        new AuditQuery(
            Optional.of(actor).filter(text -> !text.isEmpty()),
            Optional.of(action).filter(text -> !text.isEmpty()).map(AuditAction::valueOf),
            Optional.of(subject).filter(text -> !text.isEmpty()),
            Long.MAX_VALUE,
            10);
    return audit.find(query).stream().map(AuditEntry::deed).toList();
  }

  @Test
  void whatIsOnRecordOutlivesARestartAsItWas() {
    Instant first = clock.instant();
    audit.record(READ);
    clock.pass(Duration.ofSeconds(1));
    audit.record(PUBLISHED);
    audit.record(REFUSED);
    database.close();
    open();
    assertThat(audit.listAfter(0, 10))
        .containsExactly(
            new AuditEntry(1, first, READ),
            new AuditEntry(2, clock.instant(), PUBLISHED),
            new AuditEntry(3, clock.instant(), REFUSED));
  }

  @Test
  void isFoundByWhoDidWhatToWhat() {
    List.of(READ, PUBLISHED, REFUSED).forEach(audit::record);
    assertThat(find("", "", "")).containsExactly(REFUSED, PUBLISHED, READ);
    assertThat(find("anna", "", "")).containsExactly(READ);
    assertThat(find("", "SIGN_IN_REFUSED", "")).containsExactly(REFUSED);
    assertThat(find("", "", "fees.en")).containsExactly(PUBLISHED);
    assertThat(find("ewa", "ARTICLE_PUBLISHED", "fees.en")).containsExactly(PUBLISHED);
    assertThat(find("ewa", "", "c1")).isEmpty();
  }

  @Test
  void isReadPageByPageInBothDirections() {
    for (int i = 0; i < 7; i++) {
      audit.record(READ);
    }
    var before = new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), 6, 3);
    assertThat(audit.find(before)).extracting(AuditEntry::number).containsExactly(5L, 4L, 3L);
    assertThat(audit.listAfter(4, 2)).extracting(AuditEntry::number).containsExactly(5L, 6L);
    assertThat(audit.listAfter(7, 2)).isEmpty();
  }

  @Test
  void theOldestGoTogetherAndNumbersAreNeverUsedAgain() {
    var store = new JdbiAuditStore(database);
    for (int i = 0; i < 3; i++) {
      audit.record(READ);
    }
    clock.pass(Duration.ofDays(1));
    audit.record(READ);
    clock.pass(Duration.ofDays(-1)); // a server whose clock is behind
    audit.record(READ);
    Instant before = clock.instant().plusSeconds(1);

    assertThat(store.deleteBefore(before, 2)).isEqualTo(2);
    assertThat(store.deleteBefore(before, 2)).isEqualTo(1);
    assertThat(store.deleteBefore(before, 2)).isZero();
    assertThat(audit.listAfter(0, 10)).extracting(AuditEntry::number).containsExactly(4L, 5L);

    assertThat(store.deleteBefore(clock.instant().plus(Duration.ofDays(2)), 10)).isEqualTo(2);
    audit.record(READ);
    assertThat(audit.listAfter(0, 10)).extracting(AuditEntry::number).containsExactly(6L);
  }

  /** Whoever reads on after the last number that they saw misses nothing. */
  @Test
  void numbersHaveNoGapsHoweverManyWriteAtOnce() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        threads.execute(() -> audit.record(READ));
      }
    }
    assertThat(audit.listAfter(0, 100))
        .extracting(AuditEntry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
  }

  @Test
  void anEntryIsKeptWithTheChangeThatItAccountsForOrNotAtAll() {
    assertThatThrownBy(() ->
            database.write(handle -> {
              JdbiAuditStore.append(handle, clock.instant(), READ);
              throw new IllegalStateException("the change failed");
            }))
        .hasMessage("the change failed");
    audit.record(PUBLISHED);
    assertThat(audit.listAfter(0, 10))
        .containsExactly(new AuditEntry(1, clock.instant(), PUBLISHED));
  }
}
