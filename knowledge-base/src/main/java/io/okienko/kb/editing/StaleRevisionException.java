package io.okienko.kb.editing;

/** Somebody else saved the article since; nothing was changed. */
public final class StaleRevisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long current;

  public StaleRevisionException(String articleId, long current) {
    super("article " + articleId + " is at revision " + current + " by now");
    this.current = current;
  }

  /** The revision that the article is at. */
  public long current() {
    return current;
  }
}
