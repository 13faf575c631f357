package io.okienko.bot.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key on somebody's device that signs them in without a password. Ours is the public half, which
 * opens nothing.
 *
 * @param id the credential id, URL-safe Base64 without padding
 * @param username whose it is
 * @param name by which its owner knows it
 * @param site the host for which it was made; browsers use it nowhere else
 * @param publicKey attested credential data as WebAuthn has it, URL-safe Base64 without padding
 * @param uses how often the device says that it signed; 0 where it does not count
 * @param usedAt when it last signed somebody in; null until then
 */
public record Passkey(
    String id,
    String username,
    String name,
    String site,
    String publicKey,
    long uses,
    Instant createdAt,
    @Nullable Instant usedAt) {
  private static final int SHORT = 12;

  /** The beginning of its id, by which a record tells it from others. */
  public String shortId() {
    return id.substring(0, Math.min(SHORT, id.length()));
  }
}
