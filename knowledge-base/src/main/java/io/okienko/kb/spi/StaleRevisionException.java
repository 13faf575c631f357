package io.okienko.kb.spi;

/** Somebody else saved first, or the article does not exist (any more) or exists already. */
public final class StaleRevisionException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String articleId;

  public StaleRevisionException(String articleId) {
    super("article " + articleId + " is not at the expected revision");
    this.articleId = articleId;
  }

  public String articleId() {
    return articleId;
  }
}
