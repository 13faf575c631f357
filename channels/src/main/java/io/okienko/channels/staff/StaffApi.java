package io.okienko.channels.staff;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.spi.PasskeyStore;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.SignIn;
import io.okienko.bot.staff.SignIn.SignedIn;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Staff sign in, ask who they are, sign out, and look after their passkeys. */
public final class StaffApi {
  private static final int LONGEST_NAME = 200;

  private final StaffDirectory directory;
  private final Desk desk;
  private final StaffAccess access;
  private final AuditLog audit;
  private final RateLimiter attempts;
  private final StaffSessions sessions;
  private final PasskeyApi passkeys;

  /**
   * @param attempts of one address, whatever the user name; hashing a password takes a while
   * @param cookieSecure whether browsers send the cookie over TLS alone
   */
  public StaffApi(
      StaffDirectory directory,
      Desk desk,
      PasskeyStore passkeys,
      StaffAccess access,
      AgentPresence presence,
      AuditLog audit,
      RateLimiter attempts,
      boolean cookieSecure,
      Clock clock) {
    this.directory = directory;
    this.desk = desk;
    this.access = access;
    this.audit = audit;
    this.attempts = attempts;
    this.sessions = new StaffSessions(directory, desk, presence, audit, cookieSecure, clock);
    this.passkeys = new PasskeyApi(directory, passkeys, access, sessions, audit, attempts, clock);
  }

  public void mount(Routes routes, String base) {
    routes.post(base + "/staff/session", this::signIn);
    routes.get(base + "/staff/session", this::whoAmI);
    routes.delete(base + "/staff/session", this::signOut);
    passkeys.mount(routes, base);
  }

  private Reply signIn(Request request) {
    StaffSessions.requireOwnPage(request);
    attempts.countAddress(request.remoteAddress());
    var fields = new Fields(request.json());
    String username = fields.requiredText("username", LONGEST_NAME);
    String password = fields.secret("password", StaffDirectory.MOST_PASSWORD_CHARACTERS);
    fields.check();
    String address = request.remoteAddress();
    return switch (directory.signIn(username, password, address)) {
      case SignedIn signedIn -> sessions.begin(request, signedIn, address);
      case SignIn.Refused _ -> throw refused(username, address);
      case SignIn.TooManyAttempts(Duration retryAfter) -> throw StaffSessions.tooMany(retryAfter);
    };
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

  /** A page that asks before anybody has signed in wants an answer, and no failure. */
  private Reply whoAmI(Request request) {
    if (request.queryFlag("optional")) {
      return access.find(request).map(member -> who(member, request)).orElse(Reply.noContent());
    }
    return who(access.member(request), request);
  }

  private Reply who(StaffMember member, Request request) {
    boolean elsewhere =
        access
            .token(request)
            .filter(token -> directory.isSignedInElsewhere(member.username(), token))
            .isPresent();
    int conversations = member.may(Right.SERVE) ? desk.listMine(member.username()).size() : 0;
    return Reply.json(
        200,
        StaffJson.of(member)
            .put("signedInElsewhere", elsewhere)
            .put("conversations", conversations));
  }

  /** Signing out when signed out already does no harm. */
  private Reply signOut(Request request) {
    access.refuseForeignPage(request);
    return sessions.end(access.token(request));
  }
}
