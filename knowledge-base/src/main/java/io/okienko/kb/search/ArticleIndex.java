package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.spi.PublishedQuestions;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.content.PlainText;
import io.okienko.kb.publication.PublicationListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds published answers for customers, agents and the help centre. Lucene names the articles that
 * may be meant; each is then held against the question word by word, which gives a probability that
 * it is the right one and the reason to show for it.
 *
 * <p>Built from the articles table; changes are found as soon as {@link #changed} has returned.
 * Safe for use by many threads: readers never wait for writers.
 */
public final class ArticleIndex
    implements AnswerFinder, PublishedQuestions, PublicationListener, AutoCloseable {
  /** Texts that Lucene hands over: some twenty articles with a few texts each. */
  private static final int TEXTS = 60;

  /** Texts that Lucene finds by meaning, besides. */
  private static final int TEXTS_BY_MEANING = 30;

  /** Who writes an article's question as it stands, or picks it, means that article. */
  private static final double WORD_FOR_WORD = 0.99;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparing((Ranked ranked) -> ranked.match().exact())
          .thenComparingDouble(Ranked::fit)
          .reversed()
          .thenComparing(ranked -> ranked.match().article().article().id());

  private final IndexPlace place;
  private final LuceneIndex lucene;
  private final Optional<SentenceEncoder> encoder;
  private volatile Library library = Library.EMPTY;

  /** An index in memory, with nothing in it, that goes by words alone. */
  public ArticleIndex() {
    this(Optional.empty());
  }

  /** The same that goes by meaning too, in the languages that are served. */
  public ArticleIndex(Optional<SentenceEncoder> encoder) {
    this(IndexPlace.memory(), encoder);
  }

  ArticleIndex(IndexPlace place, Optional<SentenceEncoder> encoder) {
    this.place = place;
    this.encoder = encoder;
    try {
      this.lucene = new LuceneIndex(place);
    } catch (IOException e) {
      throw new UnableToKeepIndexException(place.toString(), e);
    }
  }

  /**
   * An index in the files of a folder, so that Lucene's part of it does not take up the Java heap.
   * The folder is emptied; no other process may use it at the same time.
   *
   * @throws UnableToKeepIndexException when the folder cannot be written to
   */
  public static ArticleIndex inFolder(Path folder, Optional<SentenceEncoder> encoder) {
    return new ArticleIndex(IndexPlace.folder(folder), encoder);
  }

  /**
   * Holds these articles from now on and no others.
   *
   * @throws UnableToKeepIndexException when they cannot be written down, as on a full disk
   */
  @Override
  public synchronized void published(List<PublishedArticle> all) {
    // Encoding is the most of it, and its threads do not wait for each other.
    List<IndexedArticle> read = all.parallelStream().map(this::read).toList();
    try {
      lucene.replaceAll(read);
    } catch (IOException e) {
      throw new UnableToKeepIndexException(place.toString(), e);
    }
    library = Library.of(read);
  }

  /**
   * Adds or replaces some articles and removes others.
   *
   * @throws UnableToKeepIndexException when that cannot be written down; the index is as before,
   *     and the same may be told again
   */
  @Override
  public synchronized void changed(List<PublishedArticle> changed, Set<String> removed) {
    List<IndexedArticle> read = changed.stream().map(this::read).toList();
    Library after = library.with(read, removed);
    try {
      if (lucene.isBroken()) {
        lucene.replaceAll(after.byId().values());
      } else {
        lucene.update(read, removed);
      }
    } catch (IOException e) {
      throw new UnableToKeepIndexException(place.toString(), e);
    }
    library = after;
  }

  @Override
  public List<FoundAnswer> find(String question, Language language, int limit) {
    return search(question, language, Optional.empty(), limit);
  }

  /** Like {@link #find}, of one topic only if one is given. */
  public List<FoundAnswer> search(
      String question, Language language, Optional<String> topic, int limit) {
    List<Ranked> ranked = rank(question, language);
    List<FoundAnswer> found = new ArrayList<>();
    for (int i = 0; i < ranked.size() && found.size() < limit; i++) {
      Match match = ranked.get(i).match();
      if (topic.map(match.article().article().content().topic()::equals).orElse(true)) {
        found.add(found(match, confidence(ranked, i, language)));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public List<String> suggestQuestions(Language language, String page, int limit) {
    return Suggestions.choose(library.list(language), page, limit);
  }

  @Override
  public List<PublishedQuestion> list(Language language) {
    List<PublishedQuestion> questions = new ArrayList<>();
    for (IndexedArticle article : library.list(language)) {
      ArticleContent content = article.article().content();
      questions.add(new PublishedQuestion(content.question(), content.urgent()));
      content
          .variants()
          .forEach(variant -> questions.add(new PublishedQuestion(variant, content.urgent())));
    }
    return List.copyOf(questions);
  }

  @Override
  public void close() {
    try {
      lucene.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every article that comes near, best first. */
  List<Ranked> rank(String question, Language language) {
    Library now = library;
    AnalysedText asked = lucene.analysis(language).analyse(question);
    Meaning meaning = Meaning.of(question, encoderFor(language));
    SequencedMap<String, Double> scores = candidates(asked, meaning, language);
    Matcher matcher = new Matcher(asked, meaning, now.vocabulary(language));
    ConfidenceModel confidenceModel = confidenceModel(language);
    double best = scores.isEmpty() ? 0 : scores.firstEntry().getValue();
    List<Ranked> ranked = new ArrayList<>();
    for (Map.Entry<String, Double> each : scores.entrySet()) {
      IndexedArticle article = now.byId().get(each.getKey());
      if (article != null) {
        double share = best == 0 ? 0 : each.getValue() / best;
        Match match = matcher.match(article, each.getValue(), share);
        ranked.add(new Ranked(match, confidenceModel.fit(match.evidence())));
      }
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  private SequencedMap<String, Double> candidates(
      AnalysedText asked, Meaning meaning, Language language) {
    try {
      SequencedMap<String, Double> scores = lucene.search(asked, language, TEXTS);
      lucene
          .searchMeaning(meaning, language, TEXTS_BY_MEANING)
          .forEach(id -> scores.putIfAbsent(id, 0.0));
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable SentenceEncoder encoderFor(Language language) {
    return encoder.filter(each -> each.serves(language)).orElse(null);
  }

  private ConfidenceModel confidenceModel(Language language) {
    return encoderFor(language) == null
        ? LogisticConfidence.OF_WORDS
        : LogisticConfidence.OF_WORDS_AND_MEANING;
  }

  private double confidence(List<Ranked> ranked, int index, Language language) {
    if (ranked.get(index).match().exact()) {
      return WORD_FOR_WORD;
    }
    return confidenceModel(language)
        .confidence(ranked.get(index).match().evidence(), bestOther(ranked, index));
  }

  /** The best fit among the others; {@code ranked} is sorted, so that is the first or second. */
  static double bestOther(List<Ranked> ranked, int index) {
    if (ranked.size() == 1) {
      return Double.NEGATIVE_INFINITY;
    }
    return ranked.get(index == 0 ? 1 : 0).fit();
  }

  private static FoundAnswer found(Match match, double confidence) {
    PublishedArticle article = match.article().article();
    ArticleContent content = article.content();
    return new FoundAnswer(
        article.id(),
        content.key(),
        content.question(),
        content.answer(),
        match.article().text(),
        content.topic(),
        content.urgent(),
        match.score(),
        confidence,
        match.phrase().field().label(),
        match.phrase().content().text(),
        match.terms());
  }

  private IndexedArticle read(PublishedArticle article) {
    ArticleContent content = article.content();
    return IndexedArticle.read(
        article,
        PlainText.of(content.answer()),
        lucene.analysis(content.language()),
        encoderFor(content.language()));
  }

  /**
   * @param fit see {@link ConfidenceModel#fit}
   */
  record Ranked(Match match, double fit) {}
}
