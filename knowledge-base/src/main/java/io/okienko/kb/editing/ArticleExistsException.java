package io.okienko.kb.editing;

/** Another article has the id, or the key and language, that was asked for. */
public final class ArticleExistsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String existingId;

  public ArticleExistsException(String existingId) {
    super("article " + existingId + " exists already");
    this.existingId = existingId;
  }

  /** The article in the way. */
  public String existingId() {
    return existingId;
  }
}
