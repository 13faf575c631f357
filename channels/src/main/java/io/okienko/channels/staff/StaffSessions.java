package io.okienko.channels.staff;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.SignIn.SignedIn;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.OriginPolicy;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How a session of the staff begins and ends in a browser, however they signed in. */
final class StaffSessions {
  private final StaffDirectory directory;
  private final Desk desk;
  private final AgentPresence presence;
  private final AuditLog audit;
  private final boolean cookieSecure;
  private final Clock clock;

  /**
   * @param cookieSecure whether browsers send the cookie over TLS alone
   */
  StaffSessions(
      StaffDirectory directory,
      Desk desk,
      AgentPresence presence,
      AuditLog audit,
      boolean cookieSecure,
      Clock clock) {
    this.directory = directory;
    this.desk = desk;
    this.presence = presence;
    this.audit = audit;
    this.cookieSecure = cookieSecure;
    this.clock = clock;
  }

  /**
   * Refuses a page of somebody else.
   *
   * @throws Problem 403
   */
  static void requireOwnPage(Request request) {
    if (!request.comesFrom(OriginPolicy.sameOrigin())) {
      throw Problem.of(403, "csrf", "Staff sign in on the pages of this server only.");
    }
  }

  /**
   * Lets somebody in. The session that the browser had until then ends: nobody could end it any
   * more once its cookie is replaced.
   *
   * @param record what an auditor wants to know of it
   */
  Reply begin(Request request, SignedIn signedIn, String record) {
    StaffMember member = signedIn.member();
    String name = member.username();
    if (member.may(Right.SERVE)) {
      presence.seen(name);
    }
    audit.record(Deed.of(name, AuditAction.SIGNED_IN, name).with(record));
    request.cookie(StaffAccess.COOKIE).ifPresent(this::end);
    String secret = signedIn.token().secret();
    Duration left = Duration.between(clock.instant(), signedIn.expiresAt());
    return Reply.json(200, StaffJson.of(member).put("token", secret))
        .with("Set-Cookie", cookie(secret, left));
  }

  /** Ends the session of a token; that there is none any more does no harm. */
  Reply end(Optional<String> token) {
    token.ifPresent(this::end);
    return Reply.noContent().with("Set-Cookie", cookie("", Duration.ZERO));
  }

  /** Of two who sign out at once at two places, the later one finds nobody left. */
  private void end(String token) {
    Optional<StaffMember> member = directory.findByToken(token);
    directory.signOut(token);
    member
        .filter(leaving -> !directory.isSignedInElsewhere(leaving.username(), token))
        .ifPresent(desk::leave);
  }

  static Problem tooMany(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.toSeconds());
    return Problem.of(
            429, "too-many-requests", "Too many wrong attempts. Please wait and try again.")
        .withHeader("Retry-After", Long.toString(seconds));
  }

  private String cookie(String value, Duration age) {
    String cookie =
        "%s=%s; Max-Age=%d; Path=/; HttpOnly; SameSite=Strict"
            .formatted(StaffAccess.COOKIE, value, age.toSeconds());
    return cookieSecure ? cookie + "; Secure" : cookie;
  }
}
