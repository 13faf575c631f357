package io.okienko.bot.staff;

/** What a member of staff is for. */
public enum Role {
  AGENT,
  EDITOR,
  SUPERVISOR,
  ADMIN;

  /** Whether this role alone gives the right. */
  public boolean gives(Right right) {
    return switch (this) {
      case AGENT -> right == Right.SERVE;
      case EDITOR -> right == Right.READ_ARTICLES || right == Right.EDIT_ARTICLES;
      case SUPERVISOR -> right == Right.SERVE || right == Right.READ_ARTICLES;
      case ADMIN -> true;
    };
  }
}
