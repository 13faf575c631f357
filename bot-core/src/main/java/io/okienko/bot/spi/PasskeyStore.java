package io.okienko.bot.spi;

import io.okienko.bot.staff.Passkey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the passkeys of staff, and the challenges that are to be signed by one. */
public interface PasskeyStore {

  /** What came of {@link #add}. */
  enum Addition {
    ADDED,
    /** The challenge is not one that waits for this person, or the id is taken. */
    REFUSED,
    TOO_MANY
  }

  /**
   * Takes a challenge and adds the passkey that was made for it, in one step.
   *
   * @param most how many one person may have
   */
  Addition add(Passkey passkey, String challenge, Instant now, int most);

  Optional<Passkey> find(String id);

  /** Oldest first. */
  List<Passkey> listOf(String username);

  /**
   * Keeps that it signed somebody in, and how often its device says that it has signed.
   *
   * @return false when it is not there any more, or has signed as often by now, as a copy may
   */
  boolean use(String id, long uses, Instant at);

  /** Forgets somebody's own passkey; another's stays. */
  boolean delete(String username, String id);

  /**
   * Keeps a challenge until it expires, and lets go of those that have.
   *
   * @param username who is to answer it with a new passkey; null for whoever signs in
   */
  void saveChallenge(String challenge, @Nullable String username, Instant now, Instant expiresAt);

  /**
   * Takes a challenge that is for whoever signs in, which can be done once.
   *
   * @return whether there was one that has not expired
   */
  boolean takeChallenge(String challenge, Instant now);
}
