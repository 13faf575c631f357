package io.okienko.bot.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.okienko.bot.digest.Sha256;
import io.okienko.bot.spi.StaffStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Staff on a store: passwords hashed with Argon2id, sessions known by the hash of their token. */
public final class DefaultStaffDirectory implements StaffDirectory {
  /** A session ends after this, whatever happens in between. */
  public static final Duration SESSION_LENGTH = Duration.ofHours(12);

  /** So much later it may be noticed here that another process signed somebody out. */
  private static final Duration TRUSTED = Duration.ofSeconds(1);

  private static final int MOST_ADMITTED = 10_000;

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{1,64}");

  private final StaffStore store;
  private final Clock clock;
  private final SignInThrottle throttle;
  private final int fewestPasswordCharacters;
  private final Passwords passwords = new Passwords();

  /** By the hash of their token. Each event that a desk shows asks who looks on. */
  private final Cache<String, StaffMember> admitted;

  /** Checked for user names that do not exist, so that they take the same time. */
  private final String hashOfNobody = Passwords.hashOfNobody();

  public DefaultStaffDirectory(StaffStore store, Clock clock) {
    this(store, clock, FEWEST_PASSWORD_CHARACTERS);
  }

  /**
   * @param fewestPasswordCharacters of new passwords; fewer than {@value
   *     #FEWEST_PASSWORD_CHARACTERS} only where nothing real is at stake, as in a demonstration
   */
  public DefaultStaffDirectory(StaffStore store, Clock clock, int fewestPasswordCharacters) {
    this.store = store;
    this.clock = clock;
    this.fewestPasswordCharacters = fewestPasswordCharacters;
    this.throttle = new SignInThrottle(clock);
    this.admitted =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADMITTED)
            .expireAfterWrite(TRUSTED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  @Override
  public SignIn signIn(String username, String password, String address) {
    return switch (attempt(username, password, address)) {
      case Attempt.Right(StaffAccount account) -> openSession(account);
      case Attempt.Wrong _ -> new SignIn.Refused();
      case Attempt.TooMany(Duration retryAfter) -> new SignIn.TooManyAttempts(retryAfter);
    };
  }

  @Override
  public PasswordCheck checkPassword(String username, String password, String address) {
    return switch (attempt(username, password, address)) {
      case Attempt.Right _ -> new PasswordCheck.Right();
      case Attempt.Wrong _ -> new PasswordCheck.Wrong();
      case Attempt.TooMany(Duration retryAfter) -> new PasswordCheck.TooManyAttempts(retryAfter);
    };
  }

  @Override
  public Optional<SignIn.SignedIn> signInByPasskey(String username) {
    return store
        .find(username)
        .map(this::openSession)
        .filter(SignIn.SignedIn.class::isInstance)
        .map(SignIn.SignedIn.class::cast);
  }

  @Override
  public boolean isStillSignedIn(String token) {
    return store.findSession(new StaffToken(token).hash(), clock.instant()).isPresent();
  }

  /** Made of the hash of the password, whose salt nobody can guess. */
  @Override
  public Optional<String> passkeyHandle(String username) {
    return store
        .find(username)
        .map(account -> Sha256.of("passkeys of " + account.passwordHash()))
        .map(Base64.getUrlEncoder().withoutPadding()::encodeToString);
  }

  private Attempt attempt(String username, String password, String address) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    if (!USERNAME.matcher(name).matches() || password.length() > MOST_PASSWORD_CHARACTERS) {
      return new Attempt.Wrong();
    }
    Optional<Duration> pause = throttle.begin(name, address);
    if (pause.isPresent()) {
      return new Attempt.TooMany(pause.get());
    }
    Optional<StaffAccount> account = store.find(name);
    String hash = account.map(StaffAccount::passwordHash).orElse(hashOfNobody);
    if (!passwords.matches(password, hash) || account.isEmpty()) {
      return new Attempt.Wrong();
    }
    throttle.succeeded(name, address);
    return new Attempt.Right(account.get());
  }

  private SignIn openSession(StaffAccount account) {
    StaffToken token = StaffToken.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant expiresAt = now.plus(SESSION_LENGTH);
    store.deleteExpiredSessions(now);
    store.saveSession(token.hash(), account.username(), expiresAt);
    if (!store.find(account.username()).equals(Optional.of(account))) {
      // The password was changed while this sign-in was checked against the old one.
      store.deleteSession(token.hash());
      return new SignIn.Refused();
    }
    return new SignIn.SignedIn(member(account), token, expiresAt);
  }

  @Override
  public Optional<StaffMember> findByToken(String token) {
    String hash = new StaffToken(token).hash();
    StaffMember known = admitted.getIfPresent(hash);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<StaffMember> member =
        store
            .findSession(hash, clock.instant())
            .flatMap(store::find)
            .map(DefaultStaffDirectory::member);
    member.ifPresent(admittedNow -> admitted.put(hash, admittedNow));
    return member;
  }

  @Override
  public boolean isSignedInElsewhere(String username, String token) {
    return store.hasOtherSession(username, new StaffToken(token).hash(), clock.instant());
  }

  @Override
  public void signOut(String token) {
    String hash = new StaffToken(token).hash();
    store.deleteSession(hash);
    admitted.invalidate(hash);
  }

  @Override
  public void save(String username, String name, Set<Role> roles, String password) {
    if (!USERNAME.matcher(username).matches()) {
      throw new InvalidUsernameException();
    }
    int length = password.codePointCount(0, password.length());
    if (length < fewestPasswordCharacters || password.length() > MOST_PASSWORD_CHARACTERS) {
      throw new InvalidPasswordException(fewestPasswordCharacters);
    }
    store.save(new StaffAccount(username, name, roles, passwords.hash(password)));
    admitted.invalidateAll();
  }

  @Override
  public Optional<StaffMember> find(String username) {
    return store.find(username).map(DefaultStaffDirectory::member);
  }

  @Override
  public List<StaffMember> list() {
    return store.list().stream().map(DefaultStaffDirectory::member).toList();
  }

  /** Somebody gave a user name and a password. */
  private sealed interface Attempt {
    record Right(StaffAccount account) implements Attempt {}

    record Wrong() implements Attempt {}

    record TooMany(Duration retryAfter) implements Attempt {}
  }

  private static StaffMember member(StaffAccount account) {
    return new StaffMember(account.username(), account.name(), account.roles());
  }
}
