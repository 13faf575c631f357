package io.okienko.bot.staff;

/** What a member of staff is for. Rights follow from it, see {@link Right}. */
public enum Role {
  AGENT,
  EDITOR,
  SUPERVISOR,
  ADMIN
}
