package io.okienko.channels.staff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.secret.Secrets;
import io.okienko.bot.spi.PasskeyStore;
import io.okienko.bot.staff.Passkey;
import io.okienko.bot.staff.PasswordCheck;
import io.okienko.bot.staff.SignIn.SignedIn;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.staff.WebAuthn.Said;
import io.okienko.channels.staff.WebAuthn.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff sign in with a passkey, and look after their own ones. */
final class PasskeyApi {
  private static final int LONGEST_NAME = 64;
  private static final int MOST_PASSKEYS = 20;
  private static final int CHALLENGE_BYTES = 32;

  private final StaffDirectory directory;
  private final PasskeyStore passkeys;
  private final StaffAccess access;
  private final StaffSessions sessions;
  private final AuditLog audit;
  private final RateLimiter attempts;
  private final Clock clock;
  private final WebAuthn webAuthn = new WebAuthn();

  /**
   * @param attempts of one address
   */
  PasskeyApi(
      StaffDirectory directory,
      PasskeyStore passkeys,
      StaffAccess access,
      StaffSessions sessions,
      AuditLog audit,
      RateLimiter attempts,
      Clock clock) {
    this.directory = directory;
    this.passkeys = passkeys;
    this.access = access;
    this.sessions = sessions;
    this.audit = audit;
    this.attempts = attempts;
    this.clock = clock;
  }

  void mount(Routes routes, String base) {
    routes.post(base + "/staff/session/passkey/options", this::signInOptions);
    routes.post(base + "/staff/session/passkey", this::signIn);
    routes.get(base + "/staff/passkeys", this::list);
    routes.post(base + "/staff/passkeys/options", this::creationOptions);
    routes.post(base + "/staff/passkeys", this::add);
    routes.delete(base + "/staff/passkeys/:id", this::remove);
  }

  private Reply signInOptions(Request request) {
    StaffSessions.requireOwnPage(request);
    attempts.countAddress(request.remoteAddress());
    return Reply.json(200, webAuthn.signInOptions(newChallenge(null), site(request)));
  }

  private Reply signIn(Request request) {
    StaffSessions.requireOwnPage(request);
    attempts.countAddress(request.remoteAddress());
    ObjectNode body = request.json();
    var fields = new Fields(body);
    Optional<String> expected = fields.text("username", LONGEST_NAME);
    fields.check();
    Passkey passkey = verified(credential(body), expected, request);
    SignedIn signedIn =
        directory
            .signInByPasskey(passkey.username())
            .orElseThrow(() -> refused(passkey.username(), request));
    if (passkeys.find(passkey.id()).isEmpty()) {
      // It was removed, or the account taken back, while its signature was looked at.
      directory.signOut(signedIn.token().secret());
      throw unknown(passkey.username(), request);
    }
    return sessions.begin(
        request, signedIn, request.remoteAddress() + ", passkey " + passkey.shortId());
  }

  private Passkey verified(ObjectNode credential, Optional<String> expected, Request request) {
    Said<AuthenticationData> said =
        webAuthn.readSigned(credential).orElseThrow(() -> refused(null, request));
    Site site = site(request);
    Passkey passkey = passkeys.find(WebAuthn.idOf(said)).orElseThrow(() -> unknown(null, request));
    if (!passkey.site().equals(site.host())) {
      throw refused(null, request);
    }
    if (!passkeys.takeChallenge(said.challenge(), clock.instant())) {
      throw refused(passkey.username(), request);
    }
    boolean holds =
        webAuthn
            .verifySigned(said, passkey, site)
            .filter(uses -> passkeys.use(passkey.id(), uses, clock.instant()))
            .isPresent();
    if (!holds) {
      throw refused(passkey.username(), request);
    }
    if (expected.filter(name -> !name.equals(passkey.username())).isPresent()) {
      recordRefusal(passkey.username(), request);
      throw Problem.of(409, "another-person", "This passkey is another person's.");
    }
    return passkey;
  }

  /**
   * @param username whose passkey was tried, where that is known
   */
  private Problem refused(@Nullable String username, Request request) {
    recordRefusal(username, request);
    return Problem.of(401, "wrong-passkey", "This passkey does not open this page.");
  }

  /** For what is known at no host of ours: the device may as well forget it. */
  private Problem unknown(@Nullable String username, Request request) {
    return refused(username, request).with("unknown", true);
  }

  private void recordRefusal(@Nullable String username, Request request) {
    audit.record(new Deed(null, AuditAction.SIGN_IN_REFUSED, username, request.remoteAddress()));
  }

  private Reply list(Request request) {
    StaffMember member = access.member(request);
    ObjectNode json = Json.newObject();
    ArrayNode own = json.putArray("passkeys");
    passkeys.listOf(member.username()).forEach(passkey -> own.add(json(passkey)));
    return Reply.json(200, json);
  }

  /** With the password, so that nobody adds a way in at a desk that was left open. */
  private Reply creationOptions(Request request) {
    StaffMember member = access.member(request);
    attempts.countAddress(request.remoteAddress());
    var fields = new Fields(request.json());
    String password = fields.secret("password", StaffDirectory.MOST_PASSWORD_CHARACTERS);
    fields.check();
    checkPassword(member, password, request);
    List<Passkey> others = passkeys.listOf(member.username());
    if (others.size() >= MOST_PASSKEYS) {
      throw tooMany();
    }
    String handle = directory.passkeyHandle(member.username()).orElseThrow(PasskeyApi::notMade);
    String challenge = newChallenge(member.username());
    if (!access.token(request).map(directory::isStillSignedIn).orElse(false)) {
      // A new password ended the session while the old one was looked at: nobody learns this one.
      throw notMade();
    }
    ObjectNode options = webAuthn.creationOptions(challenge, site(request), member, handle, others);
    return Reply.json(200, options);
  }

  private void checkPassword(StaffMember member, String password, Request request) {
    String name = member.username();
    String address = request.remoteAddress();
    switch (directory.checkPassword(name, password, address)) {
      case PasswordCheck.Right _ -> {
        // goes on
      }
      case PasswordCheck.Wrong _ -> {
        audit.record(new Deed(name, AuditAction.SIGN_IN_REFUSED, name, address));
        throw Problem.of(401, "wrong-password", "The password is wrong.");
      }
      case PasswordCheck.TooManyAttempts(Duration retryAfter) ->
          throw StaffSessions.tooMany(retryAfter);
    }
  }

  private Reply add(Request request) {
    StaffMember member = access.member(request);
    ObjectNode body = request.json();
    var fields = new Fields(body);
    String name = fields.requiredText("name", LONGEST_NAME);
    fields.check();
    Said<RegistrationData> said =
        webAuthn.readCreated(credential(body)).orElseThrow(PasskeyApi::notMade);
    Passkey passkey = made(said, site(request), member, name);
    switch (passkeys.add(passkey, said.challenge(), clock.instant(), MOST_PASSKEYS)) {
      case ADDED -> record(member, AuditAction.PASSKEY_ADDED, passkey, request);
      case REFUSED -> throw notMade();
      case TOO_MANY -> throw tooMany();
    }
    return Reply.json(201, json(passkey));
  }

  private void record(StaffMember member, AuditAction action, Passkey passkey, Request request) {
    String detail = passkey.shortId() + ", " + request.remoteAddress();
    audit.record(Deed.of(member.username(), action, member.username()).with(detail));
  }

  private Passkey made(Said<RegistrationData> said, Site site, StaffMember member, String name) {
    WebAuthn.Made made = webAuthn.verifyCreated(said, site).orElseThrow(PasskeyApi::notMade);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Passkey(
        made.id(), member.username(), name, site.host(), made.publicKey(), made.uses(), now, null);
  }

  private Reply remove(Request request) {
    StaffMember member = access.member(request);
    Passkey passkey = passkeys.find(request.path("id")).orElseThrow(Problem::notFound);
    if (!passkeys.delete(member.username(), passkey.id())) {
      throw Problem.notFound();
    }
    record(member, AuditAction.PASSKEY_REMOVED, passkey, request);
    return Reply.noContent();
  }

  private String newChallenge(@Nullable String username) {
    String challenge = Secrets.random(CHALLENGE_BYTES);
    Instant now = clock.instant();
    passkeys.saveChallenge(challenge, username, now, now.plus(WebAuthn.TIME_TO_ANSWER));
    return challenge;
  }

  private static Site site(Request request) {
    return new Site(request.origin());
  }

  private static ObjectNode credential(ObjectNode body) {
    if (body.path("credential") instanceof ObjectNode credential) {
      return credential;
    }
    var fields = new Fields(body);
    fields.reject("credential", "must be what the browser gave");
    fields.check();
    throw new AssertionError("a rejected field does not pass the check");
  }

  private static ObjectNode json(Passkey passkey) {
    ObjectNode json =
        Json.newObject()
            .put("id", passkey.id())
            .put("name", passkey.name())
            .put("createdAt", passkey.createdAt().toString());
    if (passkey.usedAt() != null) {
      json.put("lastUsedAt", passkey.usedAt().toString());
    }
    return json;
  }

  private static Problem tooMany() {
    return Problem.of(
        409,
        "too-many-passkeys",
        "You have " + MOST_PASSKEYS + " passkeys. Remove one that you do not use first.");
  }

  private static Problem notMade() {
    return Problem.of(409, "passkey-refused", "The passkey was not added. Please try again.");
  }
}
