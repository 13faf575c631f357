package io.okienko.kb.editing;

/** There is no article of that id, or it has no such revision. */
public final class UnknownArticleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private UnknownArticleException(String message) {
    super(message);
  }

  static UnknownArticleException ofId(String id) {
    return new UnknownArticleException("there is no article " + id);
  }

  static UnknownArticleException ofRevision(String id, long revision) {
    return new UnknownArticleException("article " + id + " has no revision " + revision);
  }
}
