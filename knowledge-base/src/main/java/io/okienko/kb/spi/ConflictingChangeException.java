package io.okienko.kb.spi;

/**
 * A change was refused, and with it all that came in the same call: somebody else saved first, the
 * article is gone, or its id or its key and language are taken.
 */
public final class ConflictingChangeException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String articleId;

  public ConflictingChangeException(String articleId) {
    super("article " + articleId + " is not in the state that the change expects");
    this.articleId = articleId;
  }

  /** The article that the refused change was about. */
  public String articleId() {
    return articleId;
  }
}
