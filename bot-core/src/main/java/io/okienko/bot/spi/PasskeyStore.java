package io.okienko.bot.spi;

import io.okienko.bot.staff.Passkey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the passkeys of staff, and the challenges that are to be signed by one. */
public interface PasskeyStore {

  /**
   * Adds a passkey.
   *
   * @return whether there was none of its id before
   */
  boolean add(Passkey passkey);

  Optional<Passkey> find(String id);

  /** Oldest first. */
  List<Passkey> listOf(String username);

  /** Keeps that it signed somebody in, and how often its device says that it has signed. */
  void use(String id, long uses, Instant at);

  /** Forgets somebody's own passkey; another's stays. */
  boolean delete(String username, String id);

  /**
   * Keeps a challenge until it expires, and lets go of those that have.
   *
   * @param username who is to answer it with a new passkey; null for whoever signs in
   */
  void saveChallenge(String challenge, @Nullable String username, Instant now, Instant expiresAt);

  /**
   * Takes a challenge, which can be done once.
   *
   * @param username as it was saved
   * @return whether there was one that has not expired
   */
  boolean takeChallenge(String challenge, @Nullable String username, Instant now);
}
