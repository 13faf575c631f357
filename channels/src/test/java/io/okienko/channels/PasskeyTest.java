package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.staff.Role;
import io.okienko.channels.http.Json;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Device;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.House;
import io.okienko.channels.support.TestServer;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff sign in with what their device keeps, and remember nothing. */
class PasskeyTest {
  private static final String SESSION = "/api/v1/staff/session/passkey";
  private static final String PASSKEYS = "/api/v1/staff/passkeys";
  private TestServer server;
  private ApiClient anybody;
  private ApiClient anna;
  private String origin;

  @BeforeEach
  void start() {
    server = TestServer.start();
    anybody = server.client();
    anna = anybody.staff("anna");
    origin = "http://127.0.0.1:" + server.port();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode creationOptions(ApiClient member) {
    String password = Json.newObject().put("password", House.PASSWORD).toString();
    return member.post(PASSKEYS + "/options", password).is(200).json();
  }

  private static String body(ObjectNode credential, String name) {
    ObjectNode body = Json.newObject().put("name", name);
    body.set("credential", credential);
    return body.toString();
  }

  private static String body(ObjectNode credential) {
    return Json.newObject().<ObjectNode>set("credential", credential).toString();
  }

  private Device added(ApiClient member, String name) {
    var device = new Device();
    String made = body(device.create(creationOptions(member), origin), name);
    assertThat(member.post(PASSKEYS, made).is(201).json().path("id").asText())
        .isEqualTo(device.id());
    return device;
  }

  private JsonNode signInOptions() {
    return anybody.post(SESSION + "/options").is(200).json();
  }

  private Heard signIn(Device device) {
    return anybody.post(SESSION, body(device.sign(signInOptions(), origin)));
  }

  @Test
  void U15_whoHasAPasskeySignsInWithoutNameAndPassword() {
    Device device = added(anna, "Laptop");

    Heard signedIn = signIn(device).is(200);

    assertThat(signedIn.json().path("username").asText()).isEqualTo("anna");
    assertThat(signedIn.header("Set-Cookie")).startsWith("okienko_staff=").contains("HttpOnly");
    String token = signedIn.json().path("token").asText();
    JsonNode own = anybody.bearing(token).get(PASSKEYS).is(200).json().path("passkeys");
    assertThat(own).hasSize(1);
    assertThat(own.path(0).path("name").asText()).isEqualTo("Laptop");
    assertThat(own.path(0).has("lastUsedAt")).isTrue();
    signIn(device).is(200);
  }

  @Test
  void theBrowserIsAskedForAPasskeyThatTheDeviceKeepsAndItsOwnersConsent() {
    JsonNode options = signInOptions().path("publicKey");
    assertThat(options.path("rpId").asText()).isEqualTo("127.0.0.1");
    assertThat(options.path("userVerification").asText()).isEqualTo("required");
    assertThat(options.has("allowCredentials")).isFalse();

    Device device = added(anna, "Laptop");
    JsonNode creation = creationOptions(anna).path("publicKey");
    assertThat(creation.at("/authenticatorSelection/residentKey").asText()).isEqualTo("required");
    assertThat(creation.at("/authenticatorSelection/userVerification").asText())
        .isEqualTo("required");
    assertThat(creation.at("/attestation").asText()).isEqualTo("none");
    assertThat(creation.at("/excludeCredentials/0/id").asText()).isEqualTo(device.id());
    String handle = creation.at("/user/id").asText();
    assertThat(handle)
        .isEqualTo(creationOptions(anna).at("/publicKey/user/id").asText())
        .isNotEqualTo(creationOptions(anybody.staff("piotr")).at("/publicKey/user/id").asText());
    server.house.services.staff().save("anna", "Anna", Set.of(Role.AGENT), House.PASSWORD);
    assertThat(creationOptions(anybody.staff("anna")).at("/publicKey/user/id").asText())
        .as("it is not made of the name")
        .isNotEqualTo(handle);
  }

  @Test
  void aChallengeIsAnsweredOnce() {
    Device device = added(anna, "Laptop");
    JsonNode options = signInOptions();
    anybody.post(SESSION, body(device.sign(options, origin))).is(200);
    Heard late = anybody.post(SESSION, body(device.sign(options, origin)));
    assertThat(late.isProblem(401, "wrong-passkey").json().has("unknown")).isFalse();

    JsonNode creation = creationOptions(anna);
    anna.post(PASSKEYS, body(new Device().create(creation, origin), "One")).is(201);
    anna.post(PASSKEYS, body(new Device().create(creation, origin), "Two"))
        .isProblem(409, "passkey-refused");
  }

  @Test
  void aChallengeIsForTheOneWhoAskedForIt() {
    ApiClient piotr = anybody.staff("piotr");
    JsonNode annas = creationOptions(anna);
    piotr
        .post(PASSKEYS, body(new Device().create(annas, origin), "Mine"))
        .isProblem(409, "passkey-refused");

    Device device = added(anna, "Laptop");
    anybody
        .post(SESSION, body(device.sign(signInOptions(creationOptions(anna)), origin)))
        .isProblem(401, "wrong-passkey");
  }

  /** Those of a sign-in with the challenge of something else. */
  private JsonNode signInOptions(JsonNode other) {
    ObjectNode options = (ObjectNode) signInOptions();
    ((ObjectNode) options.path("publicKey"))
        .set("challenge", other.path("publicKey").path("challenge"));
    return options;
  }

  @Test
  void anotherPagesPasskeyOpensNothing() {
    Device device = added(anna, "Laptop");
    String evil = "https://desk.evil.example";
    anybody.post(SESSION, body(device.sign(signInOptions(), evil))).isProblem(401, "wrong-passkey");
    anna.post(PASSKEYS, body(new Device().create(creationOptions(anna), evil), "Evil"))
        .isProblem(409, "passkey-refused");
    var options = (ObjectNode) signInOptions();
    ((ObjectNode) options.path("publicKey")).put("rpId", "desk.evil.example");
    anybody.post(SESSION, body(device.sign(options, origin))).isProblem(401, "wrong-passkey");
  }

  @Test
  void whoeverMerelyHoldsTheDeviceIsNotEnough() {
    Device device = added(anna, "Laptop");
    signIn(device.withoutVerification()).isProblem(401, "wrong-passkey");
    var careless = new Device().withoutVerification();
    anna.post(PASSKEYS, body(careless.create(creationOptions(anna), origin), "Careless"))
        .isProblem(409, "passkey-refused");
  }

  @Test
  void aCopyIsNoticedByItsCount() {
    Device device = added(anna, "Laptop");
    signIn(device).is(200);
    signIn(device.countingFrom(0)).isProblem(401, "wrong-passkey");
    assertThat(
            anybody
                .staff("adam")
                .get("/api/v1/admin/audit?action=sign-in-refused&subject=anna")
                .is(200)
                .json()
                .path("entries"))
        .hasSize(1);
  }

  @Test
  void whatNobodyKnowsOpensNothingAndTheDeviceMayForgetIt() {
    Heard refused = signIn(new Device()).isProblem(401, "wrong-passkey");
    assertThat(refused.json().path("unknown").asBoolean()).isTrue();
  }

  @Test
  void anothersSignatureOpensNothing() {
    Device device = added(anna, "Laptop");
    ObjectNode forged = new Device().sign(signInOptions(), origin);
    forged.put("id", device.id()).put("rawId", device.id());
    Heard refused = anybody.post(SESSION, body(forged)).isProblem(401, "wrong-passkey");
    assertThat(refused.json().has("unknown")).as("the device's own is good").isFalse();
  }

  @Test
  void addingOneTakesThePassword() {
    anna.post(PASSKEYS + "/options", "{\"password\":\"guess\"}").isProblem(401, "wrong-password");
    for (int attempt = 0; attempt < 4; attempt++) {
      anna.post(PASSKEYS + "/options", "{\"password\":\"guess\"}");
    }
    Heard paused = anna.post(PASSKEYS + "/options", "{\"password\":\"guess\"}");
    paused.isProblem(429, "too-many-requests");
    assertThat(paused.header("Retry-After")).isNotEmpty();
  }

  @Test
  void oneIsRemovedByItsOwnerAlone() {
    Device device = added(anna, "Laptop");
    anybody.staff("piotr").delete(PASSKEYS + "/" + device.id()).isProblem(404, "not-found");
    signIn(device).is(200);
    anna.delete(PASSKEYS + "/" + device.id()).is(204);
    Heard refused = signIn(device).isProblem(401, "wrong-passkey");
    assertThat(refused.json().path("unknown").asBoolean()).isTrue();
    JsonNode record =
        anybody.staff("adam").get("/api/v1/admin/audit?actor=anna").is(200).json().path("entries");
    assertThat(record.findValuesAsText("action")).contains("passkey-added", "passkey-removed");
    assertThat(anna.get(PASSKEYS).is(200).json().path("passkeys")).isEmpty();
  }

  @Test
  void aNewPasswordForgetsThem() {
    Device device = added(anna, "Laptop");
    server.house.services.staff().save("anna", "Anna", Set.of(Role.AGENT), House.PASSWORD);
    signIn(device).isProblem(401, "wrong-passkey");
  }

  @Test
  void aNewPasswordEndsWhatWasBegunUnderTheOldOne() {
    JsonNode prepared = creationOptions(anna);
    server.house.services.staff().save("anna", "Anna", Set.of(Role.AGENT), House.PASSWORD);
    ApiClient again = anybody.staff("anna");
    again
        .post(PASSKEYS, body(new Device().create(prepared, origin), "Prepared"))
        .isProblem(409, "passkey-refused");
  }

  @Test
  void whoSignsInAgainIsTheOneWhoWasThere() {
    Device device = added(anna, "Laptop");
    ObjectNode body = Json.newObject().put("username", "piotr");
    body.set("credential", device.sign(signInOptions(), origin));
    anybody.post(SESSION, body.toString()).isProblem(409, "another-person");
    body.put("username", "anna").set("credential", device.sign(signInOptions(), origin));
    anybody.post(SESSION, body.toString()).is(200);
  }

  @Test
  void everyRefusalIsOnRecord() {
    Device device = added(anna, "Laptop");
    anna.post(PASSKEYS + "/options", "{\"password\":\"guess\"}").isProblem(401, "wrong-password");
    signIn(new Device()).isProblem(401, "wrong-passkey");
    JsonNode options = signInOptions();
    anybody.post(SESSION, body(device.sign(options, origin))).is(200);
    anybody.post(SESSION, body(device.sign(options, origin))).isProblem(401, "wrong-passkey");
    anybody.post(SESSION, "{\"credential\":{}}").isProblem(401, "wrong-passkey");
    ObjectNode piotrs = Json.newObject().put("username", "piotr");
    piotrs.set("credential", device.sign(signInOptions(), origin));
    anybody.post(SESSION, piotrs.toString()).isProblem(409, "another-person");
    JsonNode record =
        anybody.staff("adam").get("/api/v1/admin/audit?action=sign-in-refused").is(200).json();
    assertThat(record.path("entries")).hasSize(5);
    assertThat(record.path("entries").findValuesAsText("subject"))
        .as("whose passkey or password was tried")
        .containsExactly("anna", "anna", "anna");
  }

  @Test
  void theRecordSaysByWhatSomebodyCameIn() {
    Device device = added(anna, "Laptop");
    signIn(device).is(200);
    JsonNode record =
        anybody.staff("adam").get("/api/v1/admin/audit?actor=anna").is(200).json().path("entries");
    String id = device.id().substring(0, 12);
    assertThat(record.findValuesAsText("detail"))
        .containsExactly("127.0.0.1, passkey " + id, id + ", 127.0.0.1", "127.0.0.1");
  }

  @Test
  void thereAreNotAnyNumberOfThem() {
    for (int number = 1; number <= 20; number++) {
      added(anna, "Device " + number);
    }
    String password = Json.newObject().put("password", House.PASSWORD).toString();
    anna.post(PASSKEYS + "/options", password).isProblem(409, "too-many-passkeys");
  }

  @Test
  void aForeignPageLearnsAndChangesNothing() {
    ApiClient foreign = anybody.with("Origin", "https://evil.example");
    foreign.post(SESSION + "/options").isProblem(403, "csrf");
    foreign.post(SESSION, "{\"credential\":{}}").isProblem(403, "csrf");
    String token = anna.headers().getLast().substring("Bearer ".length());
    foreign.with("Cookie", "okienko_staff=" + token).get(PASSKEYS).isProblem(403, "csrf");
  }

  @Test
  void whatIsMissingIsNamed() {
    JsonNode options =
        anna.post(PASSKEYS + "/options", "{}").isProblem(422, "invalid-content").json();
    assertThat(options.at("/errors/0/field").asText()).isEqualTo("password");
    JsonNode added = anna.post(PASSKEYS, "{}").isProblem(422, "invalid-content").json();
    assertThat(added.at("/errors/0/field").asText()).isEqualTo("name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"credential\":null}",
        "{\"credential\":\"x\"}",
        "{\"credential\":[]}",
      })
  void whatIsNoCredentialIsNamed(String json) {
    JsonNode problem = anybody.post(SESSION, json).isProblem(422, "invalid-content").json();
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo("credential");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":\"a\",\"rawId\":\"a\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":1,\"rawId\":{},\"type\":\"x\",\"response\":7}",
        "{\"id\":\"a\",\"rawId\":\"!!\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
            + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"AA\"}}",
        "{\"id\":\"a\",\"rawId\":\"YQ\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"bm8\","
            + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"gA\"}}",
        "{\"id\":\"a\",\"rawId\":\"YQ\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
            + "\"authenticatorData\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACFAAAAAKFaLG6K3Q\","
            + "\"signature\":\"AA\",\"attestationObject\":\"uJJ51BQ\"}}",
      })
  void nonsenseOpensNothing(String credential) {
    anybody.post(SESSION, "{\"credential\":" + credential + "}").isProblem(401, "wrong-passkey");
    anna.post(PASSKEYS, "{\"name\":\"x\",\"credential\":" + credential + "}")
        .isProblem(409, "passkey-refused");
  }
}
