package io.okienko.channels.staff;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.SignIn.SignedIn;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.OriginPolicy;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import java.time.Clock;
import java.time.Duration;

/** How a session of the staff begins and ends in a browser, however they signed in. */
final class StaffSessions {
  private final AgentPresence presence;
  private final AuditLog audit;
  private final boolean cookieSecure;
  private final Clock clock;

  /**
   * @param cookieSecure whether browsers send the cookie over TLS alone
   */
  StaffSessions(AgentPresence presence, AuditLog audit, boolean cookieSecure, Clock clock) {
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
   * Lets somebody in.
   *
   * @param record what an auditor wants to know of it
   */
  Reply begin(SignedIn signedIn, String record) {
    StaffMember member = signedIn.member();
    String name = member.username();
    if (member.may(Right.SERVE)) {
      presence.seen(name);
    }
    audit.record(Deed.of(name, AuditAction.SIGNED_IN, name).with(record));
    String secret = signedIn.token().secret();
    Duration left = Duration.between(clock.instant(), signedIn.expiresAt());
    return Reply.json(200, StaffJson.of(member).put("token", secret))
        .with("Set-Cookie", cookie(secret, left));
  }

  Reply end() {
    return Reply.noContent().with("Set-Cookie", cookie("", Duration.ZERO));
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
