package io.okienko.bot.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows who works here and who is signed in. Blocking; safe for use by many threads. */
public interface StaffDirectory {

  /**
   * Signs somebody in. Takes the same time whether the user name exists or not.
   *
   * @param username in any case of letters
   * @param address where the attempt comes from; wrong attempts are counted by user name and
   *     address
   */
  SignIn signIn(String username, String password, String address);

  /**
   * Signs in somebody whose passkey has been verified.
   *
   * @return empty where there is no such account any more
   */
  Optional<SignIn.SignedIn> signInByPasskey(String username);

  /**
   * Checks the password of somebody who is signed in and does something that a stranger at their
   * desk must not do. Attempts count as those of {@link #signIn} do.
   */
  PasswordCheck checkPassword(String username, String password, String address);

  /**
   * Whether the token lets in at this moment: {@link #findByToken} may notice a second later that
   * it does not.
   */
  boolean isStillSignedIn(String token);

  /**
   * What devices know an account by: the same for all its passkeys, another one after a new
   * password, and nothing that tells who it is.
   *
   * @return URL-safe Base64 without padding; empty where there is no such account
   */
  Optional<String> passkeyHandle(String username);

  /** Who shows this token; empty when it is wrong, revoked or expired. */
  Optional<StaffMember> findByToken(String token);

  /** Whether somebody is signed in by another token than this one as well. */
  boolean isSignedInElsewhere(String username, String token);

  /** Revokes the token; a wrong one is none to revoke. */
  void signOut(String token);

  /**
   * Adds an account, or replaces the one of that user name, ends its sessions and forgets its
   * passkeys.
   *
   * @param username 1 to 64 characters of lower-case letters, digits and {@code . _ -}
   * @param name what customers and colleagues see
   * @param password {@value #FEWEST_PASSWORD_CHARACTERS} to {@value #MOST_PASSWORD_CHARACTERS}
   *     characters
   * @throws InvalidUsernameException when the user name has another form
   * @throws InvalidPasswordException when the password is too short or too long
   */
  void save(String username, String name, Set<Role> roles, String password);

  /** By user name. */
  Optional<StaffMember> find(String username);

  /** Ordered by user name. */
  List<StaffMember> list();

  int FEWEST_PASSWORD_CHARACTERS = 12;

  /** More than this would only cost time to hash. */
  int MOST_PASSWORD_CHARACTERS = 128;
}
