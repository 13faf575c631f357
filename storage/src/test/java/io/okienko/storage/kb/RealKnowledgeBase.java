package io.okienko.storage.kb;

import io.okienko.bot.language.Language;
import io.okienko.bot.language.LanguageDetector;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.configure.KnowledgeBaseServices;
import io.okienko.kb.content.ContentSettings;
import io.okienko.kb.content.KnownTerms;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.publication.PublicationListener;
import io.okienko.kb.search.ArticleIndex;
import io.okienko.kb.topic.Topics;
import io.okienko.storage.Database;
import io.okienko.storage.stories.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A whole knowledge base on a real database and a real index, with a clock that is set by hand. */
final class RealKnowledgeBase implements AutoCloseable {
  static final ContentSettings SETTINGS =
      new ContentSettings(Language.BUILT_IN, List.of("bank.example"));

  final TestClock clock = new TestClock();
  final Live live = new Live();
  final Database database;
  final JdbiArticleStore articles;
  final JdbiUnansweredStore unanswered;
  final ArticleIndex index = new ArticleIndex();
  final KnowledgeBaseServices services;

  RealKnowledgeBase(Database database) {
    this.database = database;
    articles = new JdbiArticleStore(database);
    unanswered = new JdbiUnansweredStore(database);
    services =
        KnowledgeBaseServices.create(
            articles,
            unanswered,
            index,
            List.of(index, live),
            SETTINGS,
            Topics.ofRetailBank(),
            LanguageDetector.BELIEVING,
            KnownTerms.EVERYDAY,
            clock);
    services.indexKeeper().start(Duration.ofHours(1));
  }

  static ArticleDraft draft(String key, String language, String question, String answer) {
    return new ArticleDraft(
        null,
        key,
        language,
        question,
        List.of(question + " please"),
        answer,
        null,
        "cards",
        false,
        null);
  }

  @Override
  public void close() {
    services.indexKeeper().close();
    index.close();
    database.close();
  }

  /** What a listener believes to be published. */
  static final class Live implements PublicationListener {
    final Map<String, String> answers = new ConcurrentSkipListMap<>();

    /** When it was told while it was broken. */
    final List<Instant> refusals = new CopyOnWriteArrayList<>();

    volatile boolean broken;

    @Override
    public void published(List<PublishedArticle> all) {
      answers.clear();
      all.forEach(this::put);
    }

    @Override
    public void changed(List<PublishedArticle> changed, Set<String> removed) {
      if (broken) {
        refusals.add(Instant.now());
        throw new IllegalStateException("the listener is broken for now");
      }
      changed.forEach(this::put);
      answers.keySet().removeAll(removed);
    }

    private void put(PublishedArticle article) {
      answers.put(article.id(), article.content().answer());
    }
  }
}
