package io.okienko.bot.spi;

import io.okienko.bot.staff.StaffAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps staff accounts and who is signed in. Sessions are stored by the hash of their token and can
 * be revoked.
 */
public interface StaffStore {

  /**
   * Adds the account or replaces the one of that user name. In the same step all that the old one
   * let in ends: its sessions, its passkeys, and the challenges for new ones.
   */
  void save(StaffAccount account);

  Optional<StaffAccount> find(String username);

  List<StaffAccount> list();

  /** Opens a session. */
  void saveSession(String tokenHash, String username, Instant expiresAt);

  /** The user name of an unexpired session. */
  Optional<String> findSession(String tokenHash, Instant now);

  /** Whether this user name has an unexpired session besides the one of that token. */
  boolean hasOtherSession(String username, String tokenHash, Instant now);

  void deleteSession(String tokenHash);

  void deleteExpiredSessions(Instant now);
}
