package io.okienko.channels.staff;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.staff.SignIn;
import io.okienko.bot.staff.SignIn.SignedIn;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.OriginPolicy;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Staff sign in, ask who they are, and sign out. */
public final class StaffApi {
  private static final int LONGEST_NAME = 200;

  private final StaffDirectory directory;
  private final StaffAccess access;
  private final AuditLog audit;
  private final RateLimiter attempts;
  private final boolean cookieSecure;
  private final Clock clock;

  /**
   * @param attempts of one address, whatever the user name; hashing a password takes a while
   * @param cookieSecure whether browsers send the cookie over TLS alone
   */
  public StaffApi(
      StaffDirectory directory,
      StaffAccess access,
      AuditLog audit,
      RateLimiter attempts,
      boolean cookieSecure,
      Clock clock) {
    this.directory = directory;
    this.access = access;
    this.audit = audit;
    this.attempts = attempts;
    this.cookieSecure = cookieSecure;
    this.clock = clock;
  }

  public void mount(Routes routes, String base) {
    routes.post(base + "/staff/session", this::signIn);
    routes.get(
        base + "/staff/session", request -> Reply.json(200, StaffJson.of(access.member(request))));
    routes.delete(base + "/staff/session", this::signOut);
  }

  private Reply signIn(Request request) {
    if (!request.comesFrom(OriginPolicy.sameOrigin())) {
      throw Problem.of(403, "csrf", "Staff sign in on the pages of this server only.");
    }
    attempts.countAddress(request.remoteAddress());
    var fields = new Fields(request.json());
    String username = fields.requiredText("username", LONGEST_NAME);
    String password = fields.secret("password", StaffDirectory.MOST_PASSWORD_CHARACTERS);
    fields.check();
    String address = request.remoteAddress();
    return switch (directory.signIn(username, password, address)) {
      case SignedIn signedIn -> welcome(signedIn, address);
      case SignIn.Refused _ -> throw refused(username, address);
      case SignIn.TooManyAttempts(Duration retryAfter) -> throw tooMany(retryAfter);
    };
  }

  private Reply welcome(SignedIn signedIn, String address) {
    String name = signedIn.member().username();
    audit.record(Deed.of(name, AuditAction.SIGNED_IN, name).with(address));
    String secret = signedIn.token().secret();
    Duration left = Duration.between(clock.instant(), signedIn.expiresAt());
    return Reply.json(200, StaffJson.of(signedIn.member()).put("token", secret))
        .with("Set-Cookie", cookie(secret, left));
  }

  /**
   * The name is on record only where it is somebody's: others may be a password in the wrong field.
   */
  private Problem refused(String username, String address) {
    String known =
        directory
            .find(username.strip().toLowerCase(Locale.ROOT))
            .map(StaffMember::username)
            .orElse(null);
    audit.record(new Deed(null, AuditAction.SIGN_IN_REFUSED, known, address));
    return Problem.of(401, "wrong-credentials", "User name or password is wrong.");
  }

  private static Problem tooMany(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.toSeconds());
    return Problem.of(
            429, "too-many-requests", "Too many wrong attempts. Please wait and try again.")
        .withHeader("Retry-After", Long.toString(seconds));
  }

  /** Signing out when signed out already does no harm. */
  private Reply signOut(Request request) {
    access.refuseForeignPage(request);
    access.token(request).ifPresent(directory::signOut);
    return Reply.noContent().with("Set-Cookie", cookie("", Duration.ZERO));
  }

  private String cookie(String value, Duration age) {
    String cookie =
        "%s=%s; Max-Age=%d; Path=/; HttpOnly; SameSite=Strict"
            .formatted(StaffAccess.COOKIE, value, age.toSeconds());
    return cookieSecure ? cookie + "; Secure" : cookie;
  }
}
