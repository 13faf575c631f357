package io.okienko.kb.editing;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.ArticleCounts;
import io.okienko.kb.article.ArticleName;
import io.okienko.kb.article.ArticleRevision;
import io.okienko.kb.article.ArticleStatus;
import io.okienko.kb.content.ContentSettings;
import io.okienko.kb.content.FieldError;
import io.okienko.kb.content.Notice;
import io.okienko.kb.content.PlainText;
import io.okienko.kb.content.PublishingRules;
import io.okienko.kb.content.SanitizedAnswer;
import io.okienko.kb.content.TextAdvice;
import io.okienko.kb.editing.ContentRules.Bad;
import io.okienko.kb.editing.ContentRules.Good;
import io.okienko.kb.publication.IndexKeeper;
import io.okienko.kb.readability.ReadingLevel;
import io.okienko.kb.spi.ArticleStore;
import io.okienko.kb.spi.ArticleStore.Change;
import io.okienko.kb.spi.ArticleStore.Filter;
import io.okienko.kb.spi.ConflictingChangeException;
import io.okienko.kb.spi.UnansweredStore;
import io.okienko.kb.text.CleanText;
import io.okienko.kb.text.Folding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks, commits to the store, then lets the index keeper tell. */
public final class StoredKnowledgeBase implements KnowledgeBase {
  /** Of an editor's search text; more words than this hardly narrow the list down further. */
  private static final int MAX_WORDS = 10;

  private final ArticleStore store;
  private final UnansweredStore unanswered;
  private final ContentRules rules;
  private final Advice advice;
  private final SharedQuestions shared;
  private final ContentSettings settings;
  private final IndexKeeper indexKeeper;
  private final Clock clock;

  public StoredKnowledgeBase(
      ArticleStore store,
      UnansweredStore unanswered,
      ContentRules rules,
      TextAdvice texts,
      ContentSettings settings,
      IndexKeeper indexKeeper,
      Clock clock) {
    this.store = store;
    this.unanswered = unanswered;
    this.rules = rules;
    this.advice = new Advice(texts);
    this.shared = new SharedQuestions(store);
    this.settings = settings;
    this.indexKeeper = indexKeeper;
    this.clock = clock;
  }

  @Override
  public ArticlePage list(ArticleQuery query) {
    Filter filter =
        new Filter(
            query.language(),
            query.status(),
            query.topic(),
            query.text().map(StoredKnowledgeBase::words).orElse(List.of()));
    List<Article> found = store.list(filter, query.cursor().map(Cursor::read), query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new ArticlePage(found, Optional.empty());
    }
    List<Article> page = found.subList(0, query.limit());
    return new ArticlePage(page, Optional.of(Cursor.after(page.getLast())));
  }

  private static List<String> words(String text) {
    String folded = Folding.fold(CleanText.ofLine(text));
    return folded.isEmpty()
        ? List.of()
        : Stream.of(folded.split(" ")).distinct().limit(MAX_WORDS).toList();
  }

  @Override
  public Optional<Article> find(String id) {
    return store.find(id);
  }

  @Override
  public Article get(String id) {
    return store.find(id).orElseThrow(() -> UnknownArticleException.ofId(id));
  }

  @Override
  public List<Article> versions(String key) {
    return store.listVersions(key).stream()
        .sorted(Comparator.comparingInt(version -> placeOf(version.content().language())))
        .toList();
  }

  /** A language that is no longer configured comes last. */
  private int placeOf(Language language) {
    int place = settings.languages().indexOf(language);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  @Override
  public SavedArticle create(ArticleDraft draft, String by) {
    Good good = check(draft, null);
    ArticleName name = nameFor(good);
    ArticleContent content = good.content().withKey(name.key());
    apply(
        new Change.Save(name.id(), content, OptionalLong.empty(), false, by, clock.instant()),
        content);
    if (draft.fromUnanswered() != null) {
      unanswered.dismiss(draft.fromUnanswered());
    }
    return saved(get(name.id()), good);
  }

  @Override
  public SavedArticle update(String id, long expectedRevision, ArticleDraft draft, String by) {
    Article present = get(id);
    requireRevision(present, expectedRevision);
    return save(present, check(draft, present.content()), by);
  }

  @Override
  public SavedArticle restore(String id, long revision, String by) {
    Article present = get(id);
    ArticleContent earlier =
        store.listRevisions(id).stream()
            .filter(candidate -> candidate.revision() == revision)
            .findFirst()
            .orElseThrow(() -> UnknownArticleException.ofRevision(id, revision))
            .content();
    return save(present, check(ArticleDraft.of(earlier), present.content()), by);
  }

  @Override
  public void delete(String id, String by) {
    Article present = get(id);
    apply(new Change.Delete(id, by, clock.instant()), present.content());
  }

  @Override
  public Article publish(String id, OptionalLong expectedRevision, String by) {
    Article present = get(id);
    if (expectedRevision.isPresent()) {
      requireRevision(present, expectedRevision.getAsLong());
    }
    if (Objects.equals(present.publishedRevision(), present.revision())) {
      return present;
    }
    requirePublishable(present.content());
    try {
      apply(new Change.Publish(id, present.revision(), by, clock.instant()), present.content());
    } catch (StaleRevisionException e) {
      if (expectedRevision.isPresent()) {
        throw e;
      }
      return publish(id, expectedRevision, by);
    }
    return get(id);
  }

  private static void requirePublishable(ArticleContent content) {
    List<FieldError> errors = PublishingRules.errorsIn(content);
    if (!errors.isEmpty()) {
      throw new InvalidArticleException(errors);
    }
  }

  @Override
  public List<Notice> advice(Article article) {
    return switch (rules.check(ArticleDraft.of(article.content()), article.content())) {
      case Good good -> saved(article, good).notices();
      // rules have become stricter since: what is wrong is told when it is saved again
      case Bad _ -> List.of();
    };
  }

  @Override
  public Article unpublish(String id, String by) {
    Article present = get(id);
    if (present.status() == ArticleStatus.PUBLISHED) {
      apply(new Change.Unpublish(id, by, clock.instant()), present.content());
    }
    return get(id);
  }

  @Override
  public List<ArticleRevision> revisions(String id) {
    get(id);
    return store.listRevisions(id);
  }

  @Override
  public Preview preview(String html, Optional<Language> language) {
    if (ContentRules.isFarTooLong(html)) {
      return new Preview(
          "", "", Optional.empty(), List.of(ContentRules.tooLong("answer")), List.of());
    }
    SanitizedAnswer answer = rules.sanitize(html);
    return new Preview(
        answer.html(),
        PlainText.of(answer.html()),
        language.flatMap(known -> ReadingLevel.of(answer.html(), known)),
        ContentRules.errorsInAnswer(answer),
        advice.on(answer, language));
  }

  @Override
  public List<Notice> sharedQuestions(
      Optional<String> id, Language language, String question, List<String> variants) {
    return shared.of(id, language, question, variants);
  }

  @Override
  public Map<Language, ArticleCounts> counts() {
    Map<Language, ArticleCounts> counts = new LinkedHashMap<>();
    settings.languages().forEach(language -> counts.put(language, ArticleCounts.NONE));
    counts.putAll(store.counts());
    return counts;
  }

  private Good check(ArticleDraft draft, @Nullable ArticleContent present) {
    return switch (rules.check(draft, present)) {
      case Good good -> good;
      case Bad bad -> throw new InvalidArticleException(bad.errors());
    };
  }

  private SavedArticle save(Article present, Good good, String by) {
    if (!good.content().equals(present.content())) {
      OptionalLong expected = OptionalLong.of(present.revision());
      apply(
          new Change.Save(present.id(), good.content(), expected, false, by, clock.instant()),
          good.content());
    }
    return saved(get(present.id()), good);
  }

  private SavedArticle saved(Article article, Good good) {
    List<Language> missing = new ArrayList<>(settings.languages());
    for (Article version : store.listVersions(article.content().key())) {
      missing.remove(version.content().language());
    }
    ArticleContent content = article.content();
    List<Notice> shared =
        sharedQuestions(
            Optional.of(article.id()), content.language(), content.question(), content.variants());
    return new SavedArticle(
        article, advice.on(content, good.answer(), good.simple(), missing, shared));
  }

  private ArticleName nameFor(Good good) {
    ArticleContent content = good.content();
    ArticleName name = name(good, content.key());
    for (int attempt = 2; good.madeKey() && findInTheWay(name).isPresent(); attempt++) {
      name = name(good, Keys.alternative(content.key(), attempt));
    }
    return name;
  }

  private static ArticleName name(Good good, String key) {
    Language language = good.content().language();
    return new ArticleName(good.id().orElseGet(() -> Keys.id(key, language.tag())), key, language);
  }

  private Optional<Article> findInTheWay(ArticleName name) {
    return store.findByKey(name.key(), name.language()).or(() -> store.find(name.id()));
  }

  private void apply(Change change, ArticleContent content) {
    try {
      store.apply(List.of(change));
    } catch (ConflictingChangeException e) {
      throw explanation(change, content);
    }
    indexKeeper.catchUp();
  }

  /** Looks again at what came in between, which the store does not tell apart. */
  private RuntimeException explanation(Change change, ArticleContent content) {
    boolean creates = change instanceof Change.Save save && save.expectedRevision().isEmpty();
    ArticleName name = new ArticleName(change.id(), content.key(), content.language());
    Optional<Article> sameKey = store.findByKey(name.key(), name.language());
    if (creates || sameKey.filter(other -> !other.id().equals(name.id())).isPresent()) {
      return new ArticleExistsException(findInTheWay(name).map(Article::id).orElse(name.id()));
    }
    return store
        .find(change.id())
        .<RuntimeException>map(now -> new StaleRevisionException(now.id(), now.revision()))
        .orElseGet(() -> UnknownArticleException.ofId(change.id()));
  }

  private static void requireRevision(Article article, long expected) {
    if (article.revision() != expected) {
      throw new StaleRevisionException(article.id(), article.revision());
    }
  }
}
