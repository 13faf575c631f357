package io.okienko.kb.publication;

import io.okienko.kb.article.PublishedArticle;
import java.util.List;
import java.util.Set;

/**
 * Is told what customers are to be answered from: the search index, the training of intents.
 *
 * <p>Called by one thread at a time, in the order of the changes. When a listener throws, all are
 * told the same news again later, so telling twice must do no harm.
 */
public interface PublicationListener {

  /** At the start: everything that is published. */
  void published(List<PublishedArticle> all);

  /**
   * @param changed newly published articles and new texts of published ones
   * @param removed ids of articles that are no longer published
   */
  void changed(List<PublishedArticle> changed, Set<String> removed);
}
