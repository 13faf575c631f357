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
import io.okienko.bot.staff.SignIn;
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
    ObjectNode credential = credential(request.json());
    Said<AuthenticationData> said =
        webAuthn.readSigned(credential).orElseThrow(PasskeyApi::wrongPasskey);
    return switch (directory.signInByPasskey(verified(said, request).username())) {
      case SignIn.SignedIn signedIn -> sessions.begin(signedIn, request);
      case SignIn.Refused _, SignIn.TooManyAttempts _ -> throw wrongPasskey();
    };
  }

  private Passkey verified(Said<AuthenticationData> said, Request request) {
    Site site = site(request);
    Passkey passkey =
        passkeys
            .find(WebAuthn.idOf(said))
            .filter(known -> known.site().equals(site.host()))
            .orElseThrow(PasskeyApi::wrongPasskey);
    if (!passkeys.takeChallenge(said.challenge(), null, clock.instant())) {
      throw wrongPasskey();
    }
    long uses =
        webAuthn.verifySigned(said, passkey, site).orElseThrow(() -> refused(passkey, request));
    passkeys.use(passkey.id(), uses, clock.instant());
    return passkey;
  }

  /** Somebody signed for a passkey that they do not hold, or with a copy of it. */
  private Problem refused(Passkey passkey, Request request) {
    String address = request.remoteAddress();
    audit.record(new Deed(null, AuditAction.SIGN_IN_REFUSED, passkey.username(), address));
    return wrongPasskey();
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
    directory
        .checkPassword(member.username(), password, request.remoteAddress())
        .ifPresent(PasskeyApi::refuse);
    String challenge = newChallenge(member.username());
    List<Passkey> others = passkeys.listOf(member.username());
    return Reply.json(200, webAuthn.creationOptions(challenge, site(request), member, others));
  }

  private static void refuse(SignIn refusal) {
    throw refusal instanceof SignIn.TooManyAttempts(Duration retryAfter)
        ? StaffSessions.tooMany(retryAfter)
        : Problem.of(401, "wrong-password", "The password is wrong.");
  }

  private Reply add(Request request) {
    StaffMember member = access.member(request);
    ObjectNode body = request.json();
    var fields = new Fields(body);
    String name = fields.requiredText("name", LONGEST_NAME);
    fields.check();
    Said<RegistrationData> said =
        webAuthn.readCreated(credential(body)).orElseThrow(PasskeyApi::notMade);
    if (!passkeys.takeChallenge(said.challenge(), member.username(), clock.instant())) {
      throw notMade();
    }
    if (passkeys.listOf(member.username()).size() >= MOST_PASSKEYS) {
      throw Problem.of(
          409,
          "too-many-passkeys",
          "You have " + MOST_PASSKEYS + " passkeys. Remove one that you do not use first.");
    }
    Passkey passkey = made(said, site(request), member, name);
    if (!passkeys.add(passkey)) {
      throw notMade();
    }
    audit.record(Deed.of(member.username(), AuditAction.PASSKEY_ADDED, member.username()));
    return Reply.json(201, json(passkey));
  }

  private Passkey made(Said<RegistrationData> said, Site site, StaffMember member, String name) {
    WebAuthn.Made made = webAuthn.verifyCreated(said, site).orElseThrow(PasskeyApi::notMade);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Passkey(
        made.id(), member.username(), name, site.host(), made.publicKey(), made.uses(), now, null);
  }

  private Reply remove(Request request) {
    StaffMember member = access.member(request);
    if (!passkeys.delete(member.username(), request.path("id"))) {
      throw Problem.notFound();
    }
    audit.record(Deed.of(member.username(), AuditAction.PASSKEY_REMOVED, member.username()));
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

  private static Problem wrongPasskey() {
    return Problem.of(401, "wrong-passkey", "This passkey does not open this page.");
  }

  private static Problem notMade() {
    return Problem.of(409, "passkey-refused", "The passkey was not added. Please try again.");
  }
}
