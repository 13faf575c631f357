package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.understanding.BackgroundLearning;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.publication.PublicationListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns how sure an index may be from the articles in it, each time they change: every variant is
 * asked while its article does without it. Works in the background; answers wait for nothing and go
 * by the old or the new, never by something in between.
 */
public final class ConfidenceLearner implements PublicationListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConfidenceLearner.class);

  private final ArticleIndex index;
  private final List<Language> languages;
  private final Map<Language, List<IndexedArticle>> learntFrom = new HashMap<>();

  private final BackgroundLearning background =
      new BackgroundLearning("confidence-learning", this::learnNow);

  /**
   * @param index that hears of publications before this does
   */
  public ConfidenceLearner(ArticleIndex index, List<Language> languages) {
    this.index = index;
    this.languages = List.copyOf(languages);
  }

  @Override
  public void published(List<PublishedArticle> all) {
    background.soon();
  }

  @Override
  public void changed(List<PublishedArticle> changed, Set<String> removed) {
    background.soon();
  }

  /** Learns from the languages' articles as they are now; a second or so for some hundred. */
  public synchronized void learn() {
    for (Language language : languages) {
      List<IndexedArticle> articles = index.articles(language);
      if (!articles.equals(learntFrom.get(language))) {
        List<HeldOutQuestion> questions = HeldOutQuestion.ask(index, articles);
        index.use(LearntConfidence.learn(questions, index.shippedConfidence(language)), language);
        learntFrom.put(language, articles);
        LOG.debug("learnt from {} questions in {} how sure one may be", questions.size(), language);
      }
    }
  }

  /** Whether answers go by something that is about to be replaced by what fits the articles. */
  public boolean isLearning() {
    return background.isUnderWay();
  }

  private void learnNow() {
    try {
      learn();
    } catch (RuntimeException e) {
      if (background.isClosed()) {
        LOG.debug("Stopping: what was being learnt is left", e);
        return;
      }
      LOG.error("Unable to learn how sure answers are; what was learnt before stays", e);
    }
  }

  @Override
  public void close() {
    background.close();
  }
}
