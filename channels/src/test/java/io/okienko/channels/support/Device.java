package io.okienko.channels.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import io.okienko.bot.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A browser on a device that keeps one passkey, with ECDSA over P-256, and makes sure of its owner:
 * what it says is what browsers say (Web Authentication, level 3, sections 6 and 7).
 */
public final class Device {
  private static final int PRESENT_AND_VERIFIED = 0x05;
  private static final int PRESENT = 0x01;
  private static final int WITH_KEY = 0x40;
  private static final byte[] NO_MAKER = new byte[16];
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;
  private final byte[] id;
  private int uses;
  private boolean verifies = true;

  public Device() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    id = Sha256.of(keys.getPublic().getEncoded());
  }

  /** From now on it signs for whoever holds it. */
  public Device withoutVerification() {
    verifies = false;
    return this;
  }

  /** Its counter goes back, as that of a copy may. */
  public Device countingFrom(int number) {
    uses = number;
    return this;
  }

  public String id() {
    return BASE64.encodeToString(id);
  }

  /** What comes of {@code navigator.credentials.create}. */
  public ObjectNode create(JsonNode options, String origin) {
    JsonNode publicKey = options.path("publicKey");
    byte[] data = authenticatorData(publicKey.at("/rp/id").asText(), WITH_KEY, keyPart());
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response.put("clientDataJSON", BASE64.encodeToString(clientData("create", publicKey, origin)));
    response.put("attestationObject", BASE64.encodeToString(attestation(data)));
    return credential(response);
  }

  /** What comes of {@code navigator.credentials.get}. */
  public ObjectNode sign(JsonNode options, String origin) {
    JsonNode publicKey = options.path("publicKey");
    byte[] client = clientData("get", publicKey, origin);
    byte[] data = authenticatorData(publicKey.path("rpId").asText(), 0, new byte[0]);
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response.put("clientDataJSON", BASE64.encodeToString(client));
    response.put("authenticatorData", BASE64.encodeToString(data));
    response.put("signature", BASE64.encodeToString(sign(join(data, Sha256.of(client)))));
    return credential(response);
  }

  private ObjectNode credential(ObjectNode response) {
    ObjectNode credential = JsonNodeFactory.instance.objectNode();
    credential.put("id", id()).put("rawId", id()).put("type", "public-key");
    credential.set("response", response);
    credential.putObject("clientExtensionResults");
    return credential;
  }

  private static byte[] clientData(String type, JsonNode publicKey, String origin) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("type", "webauthn." + type)
        .put("challenge", publicKey.path("challenge").asText())
        .put("origin", origin)
        .put("crossOrigin", false);
    return data.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] authenticatorData(String host, int flags, byte[] key) {
    int all = flags | (verifies ? PRESENT_AND_VERIFIED : PRESENT);
    byte[] count = ByteBuffer.allocate(4).putInt(++uses).array();
    return join(Sha256.of(host), new byte[] {(byte) all}, count, key);
  }

  private byte[] keyPart() {
    byte[] length = ByteBuffer.allocate(2).putShort((short) id.length).array();
    return join(NO_MAKER, length, id, publicKey());
  }

  /** COSE: kty EC2, alg ES256, crv P-256, and the two coordinates. */
  private byte[] publicKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return cbor(out -> {
      out.writeStartObject(5);
      number(out, 1, 2);
      number(out, 3, -7);
      number(out, -1, 1);
      out.writeFieldId(-2);
      out.writeBinary(coordinate(point.getAffineX()));
      out.writeFieldId(-3);
      out.writeBinary(coordinate(point.getAffineY()));
      out.writeEndObject();
    });
  }

  private static byte[] attestation(byte[] data) {
    return cbor(out -> {
      out.writeStartObject(3);
      out.writeStringField("fmt", "none");
      out.writeFieldName("attStmt");
      out.writeStartObject(0);
      out.writeEndObject();
      out.writeBinaryField("authData", data);
      out.writeEndObject();
    });
  }

  private static void number(CBORGenerator out, long key, int value) throws IOException {
    out.writeFieldId(key);
    out.writeNumber(value);
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int used = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - used, fixed, 32 - used, used);
    return fixed;
  }

  private byte[] sign(byte[] bytes) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private interface Writing {
    void write(CBORGenerator out) throws IOException;
  }

  private static byte[] cbor(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try (CBORGenerator out = new CBORFactory(new ObjectMapper()).createGenerator(bytes)) {
      writing.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
