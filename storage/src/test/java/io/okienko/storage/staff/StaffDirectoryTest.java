package io.okienko.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.staff.DefaultStaffDirectory;
import io.okienko.bot.staff.InvalidPasswordException;
import io.okienko.bot.staff.InvalidUsernameException;
import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.SignIn;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.staff.StaffMember;
import io.okienko.storage.Database;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import io.okienko.storage.stories.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Who works here and who is signed in, on a real database. */
@OnEveryDatabase
class StaffDirectoryTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String HERE = "192.0.2.1";
  private static final StaffMember ANNA = new StaffMember("anna", "Anna", Set.of(Role.AGENT));

  @Parameter Databases databases;
  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private Database database;
  private JdbiStaffStore store;
  private StaffDirectory staff;

  @BeforeEach
  void open() {
    database = databases.open(folder);
    store = new JdbiStaffStore(database);
    staff = new DefaultStaffDirectory(store, clock);
    staff.save("anna", "Anna", Set.of(Role.AGENT), PASSWORD);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void signsInWithTheRightPassword() {
    SignIn.SignedIn signedIn = signIn();
    assertThat(signedIn.member()).isEqualTo(ANNA);
    assertThat(signedIn.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(12)));
    assertThat(staff.findByToken(signedIn.token().secret())).contains(ANNA);
    assertThat(staff.signIn(" Anna ", PASSWORD, HERE)).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void refusesEverythingElseInTheSameWay() {
    assertThat(staff.signIn("anna", PASSWORD + "!", HERE)).isEqualTo(new SignIn.Refused());
    assertThat(staff.signIn("nobody", PASSWORD, HERE)).isEqualTo(new SignIn.Refused());
    assertThat(staff.signIn("no body", PASSWORD, HERE)).isEqualTo(new SignIn.Refused());
    assertThat(staff.signIn("anna", "", HERE)).isEqualTo(new SignIn.Refused());
    assertThat(staff.signIn("anna", "x".repeat(1_000_000), HERE)).isEqualTo(new SignIn.Refused());
    assertThat(staff.findByToken("")).isEmpty();
    assertThat(staff.findByToken("guess")).isEmpty();
  }

  @Test
  void neitherPasswordsNorTokensAreStoredOrPrinted() {
    SignIn.SignedIn signedIn = signIn();
    String token = signedIn.token().secret();
    assertThat(store.find("anna").orElseThrow().passwordHash())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(store.find("anna").orElseThrow().toString()).doesNotContain("argon2");
    assertThat(store.findSession(token, clock.instant())).isEmpty();
    assertThat(signedIn.toString()).contains("REDACTED").doesNotContain(token);
  }

  @Test
  void theSamePasswordIsHashedDifferentlyForEverybody() {
    staff.save("piotr", "Piotr", Set.of(Role.AGENT), PASSWORD);
    assertThat(store.find("piotr").orElseThrow().passwordHash())
        .isNotEqualTo(store.find("anna").orElseThrow().passwordHash());
  }

  @Test
  void aSessionEndsBySigningOut() {
    String token = signIn().token().secret();
    String other = signIn().token().secret();
    staff.signOut(token);
    assertThat(staff.findByToken(token)).isEmpty();
    assertThat(staff.findByToken(other)).contains(ANNA);
  }

  @Test
  void whoeverIsSignedInByAnotherTokenIsSignedInElsewhere() {
    String token = signIn().token().secret();
    assertThat(staff.isSignedInElsewhere("anna", token)).isFalse();
    clock.pass(Duration.ofHours(1));
    String other = signIn().token().secret();
    assertThat(staff.isSignedInElsewhere("anna", token)).isTrue();
    clock.pass(Duration.ofHours(11));
    assertThat(staff.isSignedInElsewhere("anna", other)).as("the first ran out").isFalse();
    staff.signOut(other);
    assertThat(staff.isSignedInElsewhere("anna", token)).isFalse();
  }

  @Test
  void aSessionEndsAfterTwelveHoursWhateverHappens() {
    String token = signIn().token().secret();
    clock.pass(Duration.ofHours(12).minusMillis(1));
    assertThat(staff.findByToken(token)).contains(ANNA);
    clock.pass(Duration.ofSeconds(1));
    assertThat(staff.findByToken(token)).isEmpty();
  }

  @Test
  void expiredSessionsAreClearedAway() {
    signIn();
    clock.pass(Duration.ofHours(13));
    signIn();
    assertThat(
            database.<Integer, RuntimeException>read(handle ->
                handle
                    .createQuery("select count(*) from staff_session")
                    .mapTo(Integer.class)
                    .one()))
        .isEqualTo(1);
  }

  @Test
  void aNewPasswordEndsAllSessions() {
    String token = signIn().token().secret();
    staff.save("anna", "Anna", Set.of(Role.AGENT, Role.EDITOR), "another long password");
    assertThat(staff.findByToken(token)).isEmpty();
    assertThat(staff.signIn("anna", PASSWORD, HERE)).isEqualTo(new SignIn.Refused());
    assertThat(staff.signIn("anna", "another long password", HERE))
        .isInstanceOfSatisfying(
            SignIn.SignedIn.class,
            signedIn ->
                assertThat(signedIn.member().roles())
                    .containsExactlyInAnyOrder(Role.AGENT, Role.EDITOR));
  }

  @Test
  void sessionsOutliveARestart() {
    String token = signIn().token().secret();
    database.close();
    database = databases.open(folder);
    staff = new DefaultStaffDirectory(new JdbiStaffStore(database), clock);
    assertThat(staff.findByToken(token)).contains(ANNA);
  }

  @Test
  void guessingIsSlowedDownForTheUserNameFromTheAddress() {
    for (int i = 0; i < 5; i++) {
      assertThat(staff.signIn("anna", "wrong password " + i, HERE)).isEqualTo(new SignIn.Refused());
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(staff.signIn("ANNA", PASSWORD, HERE))
        .isEqualTo(new SignIn.TooManyAttempts(Duration.ofMinutes(10)));
    assertThat(staff.signIn("anna", PASSWORD, "192.0.2.2")).isInstanceOf(SignIn.SignedIn.class);
    clock.pass(Duration.ofMinutes(10));
    assertThat(signIn().member()).isEqualTo(ANNA);
  }

  @Test
  void aRightPasswordForgivesTheWrongOnes() {
    for (int i = 0; i < 12; i++) {
      assertThat(staff.signIn("anna", "wrong password", HERE)).isEqualTo(new SignIn.Refused());
      assertThat(signIn().member()).isEqualTo(ANNA);
    }
  }

  @Test
  void listsByUserName() {
    staff.save("adam", "Adam", Set.of(Role.ADMIN), PASSWORD);
    assertThat(staff.list()).extracting(StaffMember::username).isEqualTo(List.of("adam", "anna"));
    assertThat(staff.find("adam")).isPresent();
    assertThat(staff.find("eve")).isEmpty();
  }

  @Test
  void checksUserNamesAndPasswords() {
    Set<Role> roles = Set.of(Role.AGENT);
    assertThatThrownBy(() -> staff.save("Anna", "Anna", roles, PASSWORD))
        .isInstanceOf(InvalidUsernameException.class);
    assertThatThrownBy(() -> staff.save("", "Anna", roles, PASSWORD))
        .isInstanceOf(InvalidUsernameException.class);
    assertThatThrownBy(() -> staff.save("anna", "Anna", roles, "12345678901"))
        .isInstanceOf(InvalidPasswordException.class);
    assertThatThrownBy(() -> staff.save("anna", "Anna", roles, "x".repeat(129)))
        .isInstanceOf(InvalidPasswordException.class);
    assertThatCode(() -> staff.save("anna", "Anna", roles, "x".repeat(128)))
        .doesNotThrowAnyException();
    assertThatCode(() -> staff.save("anna", "Anna", roles, "123456789012"))
        .doesNotThrowAnyException();
  }

  private SignIn.SignedIn signIn() {
    return (SignIn.SignedIn) staff.signIn("anna", PASSWORD, HERE);
  }
}
