package io.okienko.channels.staff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import io.okienko.bot.staff.Passkey;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Json;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What browsers and devices say about passkeys (Web Authentication, level 3), for people who are to
 * be known by their device alone: it keeps the passkey itself, and makes sure of its owner.
 */
final class WebAuthn {
  /** How long somebody may take over a browser's questions. */
  static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);

  private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);
  private static final List<PublicKeyCredentialParameters> KEYS =
      ALGORITHMS.stream()
          .map(algorithm ->
              new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
          .toList();

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);

  /**
   * Where a passkey is used.
   *
   * @param origin as the browser names it
   */
  record Site(String origin) {
    /** What browsers keep passkeys by. */
    String host() {
      return Objects.requireNonNullElse(URI.create(origin).getHost(), "");
    }
  }

  /** A passkey that a device has just made. */
  record Made(String id, String publicKey, long uses) {}

  /**
   * What a browser said, not yet believed.
   *
   * @param challenge what was signed, URL-safe Base64 without padding
   */
  record Said<T>(T data, String challenge) {}

  /** What a browser is asked when somebody signs in. */
  ObjectNode signInOptions(String challenge, Site site) {
    ObjectNode options =
        Json.newObject()
            .put("challenge", challenge)
            .put("rpId", site.host())
            .put("userVerification", "required")
            .put("timeout", TIME_TO_ANSWER.toMillis());
    return Json.newObject().set("publicKey", options);
  }

  /**
   * What a browser is asked when somebody adds a passkey.
   *
   * @param handle what devices know the account by
   * @param others those that they have already
   */
  ObjectNode creationOptions(
      String challenge, Site site, StaffMember member, String handle, List<Passkey> others) {
    ObjectNode options = Json.newObject().put("challenge", challenge);
    options.putObject("rp").put("id", site.host()).put("name", "Okienko");
    options
        .putObject("user")
        .put("id", handle)
        .put("name", member.username())
        .put("displayName", member.name());
    ArrayNode algorithms = options.putArray("pubKeyCredParams");
    ALGORITHMS.forEach(algorithm ->
        algorithms.addObject().put("type", "public-key").put("alg", algorithm.getValue()));
    ArrayNode excluded = options.putArray("excludeCredentials");
    others.forEach(other -> excluded.addObject().put("type", "public-key").put("id", other.id()));
    options
        .putObject("authenticatorSelection")
        .put("residentKey", "required")
        .put("requireResidentKey", true)
        .put("userVerification", "required");
    options.put("attestation", "none").put("timeout", TIME_TO_ANSWER.toMillis());
    return Json.newObject().set("publicKey", options);
  }

  /** Reads what came of {@link #creationOptions}; empty when it is nothing of the kind. */
  Optional<Said<RegistrationData>> readCreated(ObjectNode credential) {
    return read(() -> {
      RegistrationData data = manager.parseRegistrationResponseJSON(credential.toString());
      return new Said<>(data, challengeOf(data.getCollectedClientData()));
    });
  }

  /** Reads what came of {@link #signInOptions}; empty when it is nothing of the kind. */
  Optional<Said<AuthenticationData>> readSigned(ObjectNode credential) {
    return read(() -> {
      AuthenticationData data = manager.parseAuthenticationResponseJSON(credential.toString());
      return new Said<>(data, challengeOf(data.getCollectedClientData()));
    });
  }

  /** The new passkey; empty when it does not hold. */
  Optional<Made> verifyCreated(Said<RegistrationData> said, Site site) {
    return read(() -> {
      var client = said.data().getCollectedClientData();
      var parameters = new RegistrationParameters(server(client, site), KEYS, true, true);
      var device = manager.verify(said.data(), parameters).getAttestationObject();
      var made = Objects.requireNonNull(device).getAuthenticatorData();
      AttestedCredentialData key = Objects.requireNonNull(made.getAttestedCredentialData());
      return new Made(
          ENCODER.encodeToString(key.getCredentialId()),
          ENCODER.encodeToString(keys.convert(key)),
          made.getSignCount());
    });
  }

  /** How often the device has signed with this passkey; empty when it was not the one. */
  Optional<Long> verifySigned(Said<AuthenticationData> said, Passkey passkey, Site site) {
    return read(() -> {
      var client = said.data().getCollectedClientData();
      var parameters =
          new AuthenticationParameters(server(client, site), known(passkey), null, true, true);
      var signed = manager.verify(said.data(), parameters).getAuthenticatorData();
      return Objects.requireNonNull(signed).getSignCount();
    });
  }

  /** The id of the passkey that is said to have signed. */
  static String idOf(Said<AuthenticationData> said) {
    return ENCODER.encodeToString(said.data().getCredentialId());
  }

  private CredentialRecordImpl known(Passkey passkey) {
    AttestedCredentialData key = keys.convert(Base64.getUrlDecoder().decode(passkey.publicKey()));
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        null,
        null,
        null,
        passkey.uses(),
        key,
        null,
        null,
        null,
        null);
  }

  /** The challenge is the one in what was said: whether it is one of ours is asked elsewhere. */
  private static ServerProperty server(@Nullable CollectedClientData client, Site site) {
    return ServerProperty.builder()
        .origin(new Origin(site.origin()))
        .rpId(site.host())
        .challenge(Objects.requireNonNull(client).getChallenge())
        .build();
  }

  private static String challengeOf(@Nullable CollectedClientData client) {
    return ENCODER.encodeToString(Objects.requireNonNull(client).getChallenge().getValue());
  }

  /** Anybody can say anything: what the library cannot make sense of is no passkey. */
  private static <T> Optional<T> read(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (WebAuthnException
        | UncheckedIOException
        | IllegalArgumentException
        | NullPointerException _) {
      return Optional.empty();
    }
  }
}
