package io.okienko.bot.audit;

import org.jspecify.annotations.Nullable;

/**
 * Somebody did something. Never holds what a customer wrote, nor a password.
 *
 * @param actor the user name, or who used the command line; absent when nobody was signed in
 * @param subject what it was done to, see {@link AuditAction}
 * @param detail what else an auditor wants to know, such as a revision or an address
 */
public record Deed(
    @Nullable String actor, AuditAction action, @Nullable String subject, @Nullable String detail) {
  public static Deed of(String actor, AuditAction action) {
    return new Deed(actor, action, null, null);
  }

  public static Deed of(String actor, AuditAction action, String subject) {
    return new Deed(actor, action, subject, null);
  }

  public Deed with(String moreDetail) {
    return new Deed(actor, action, subject, moreDetail);
  }
}
