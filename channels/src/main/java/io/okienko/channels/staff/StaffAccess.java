package io.okienko.channels.staff;

import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Answer;
import io.okienko.channels.http.Call;
import io.okienko.channels.http.OriginPolicy;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Request;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * The one place where staff calls are let in: who it is, whether a foreign page sent them, and what
 * they may do.
 *
 * <p>Programs show their token as a bearer token. Browsers send it as a cookie, which a foreign
 * page could make them do: a change made with the cookie therefore needs a header that no foreign
 * page can set.
 */
public final class StaffAccess {
  /** The name of the cookie that carries the token. */
  public static final String COOKIE = "okienko_staff";

  /** The header that comes with every change that is made with the cookie. */
  public static final String OWN_PAGE_HEADER = "X-Okienko";

  /** A call by a member of staff who may make it. */
  @FunctionalInterface
  public interface StaffCall {
    Answer answer(Request request, StaffMember member) throws Exception;
  }

  private final StaffDirectory directory;
  private final OriginPolicy ownPages = OriginPolicy.sameOrigin();

  public StaffAccess(StaffDirectory directory) {
    this.directory = directory;
  }

  /** A call that only those who have the right can make. */
  public Call call(Right right, StaffCall call) {
    return request -> {
      StaffMember member = member(request);
      if (!member.may(right)) {
        throw Problem.of(403, "forbidden", "Your role does not allow this.");
      }
      return call.answer(request, member);
    };
  }

  /**
   * Who is calling.
   *
   * @throws Problem 401 when nobody is signed in, 403 when a foreign page may have made the call
   */
  public StaffMember member(Request request) {
    return find(request).orElseThrow(() -> token(request).isPresent() ? wrongToken() : noToken());
  }

  /**
   * Who is calling, if anybody is signed in.
   *
   * @throws Problem 403 when a foreign page may have made the call
   */
  Optional<StaffMember> find(Request request) {
    Optional<StaffMember> member = token(request).flatMap(directory::findByToken);
    member.ifPresent(_ -> refuseForeignPage(request));
    return member;
  }

  /** The token that the call shows, right or wrong. */
  Optional<String> token(Request request) {
    return request.bearerToken().or(() -> request.cookie(COOKIE));
  }

  /**
   * Refuses what a foreign page may have sent with the browser's cookie.
   *
   * @throws Problem 403
   */
  void refuseForeignPage(Request request) {
    boolean byCookie = request.bearerToken().isEmpty() && request.cookie(COOKIE).isPresent();
    boolean unmarked = request.isChange() && request.header(OWN_PAGE_HEADER).isEmpty();
    if (byCookie && (unmarked || !request.comesFrom(ownPages))) {
      throw Problem.of(
          403, "csrf", "Changes made with the cookie need the header " + OWN_PAGE_HEADER + ": 1.");
    }
  }

  /**
   * The token that somebody shows who opens a socket, right or wrong.
   *
   * @throws Problem 403 when a foreign page opens the socket
   */
  public Optional<String> socketToken(HttpServerRequest request) {
    if (!ownPages.allows(request)) {
      throw Problem.of(403, "csrf", "The desk is opened on the pages of this server only.");
    }
    return Request.bearerToken(request)
        .or(() -> Optional.ofNullable(request.getCookie(COOKIE)).map(Cookie::getValue));
  }

  /** Who shows this token, if they have the right. */
  public Optional<StaffMember> find(String token, Right right) {
    return directory.findByToken(token).filter(member -> member.may(right));
  }

  private static Problem noToken() {
    return Problem.of(401, "no-token", "Please sign in.").withHeader("WWW-Authenticate", "Bearer");
  }

  private static Problem wrongToken() {
    return Problem.of(401, "wrong-token", "You are signed out by now. Please sign in again.")
        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }
}
