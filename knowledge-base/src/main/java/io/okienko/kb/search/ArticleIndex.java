package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerCalibration;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.spi.PublishedQuestions;
import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.content.PlainText;
import io.okienko.kb.publication.PublicationListener;
import io.okienko.kb.search.LuceneIndex.FoundText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    implements AnswerFinder,
        AnswerCalibration,
        PublishedQuestions,
        PublicationListener,
        AutoCloseable {
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
  private final SentenceEncoders encoders;
  private final Map<Language, LearntConfidence> learnt = new ConcurrentHashMap<>();
  private volatile Library library = Library.EMPTY;

  /** An index in memory, with nothing in it, that goes by words alone. */
  public ArticleIndex() {
    this(SentenceEncoders.NONE);
  }

  /** The same that goes by meaning too, in the languages that have an encoder. */
  public ArticleIndex(SentenceEncoders encoders) {
    this(IndexPlace.memory(), encoders);
  }

  ArticleIndex(IndexPlace place, SentenceEncoders encoders) {
    this.place = place;
    this.encoders = encoders;
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
  public static ArticleIndex inFolder(Path folder, SentenceEncoders encoders) {
    return new ArticleIndex(IndexPlace.folder(folder), encoders);
  }

  /**
   * Holds these articles from now on and no others.
   *
   * @throws UnableToKeepIndexException when they cannot be written down, as on a full disk
   */
  @Override
  public synchronized void published(List<PublishedArticle> all) {
    // Encoding is the most of it, and its threads do not wait for each other.
    encodeAhead(all);
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
    encodeAhead(changed);
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
    Ranking ranking = rank(question, language);
    List<Ranked> ranked = ranking.ranked();
    List<FoundAnswer> found = new ArrayList<>();
    for (int i = 0; i < ranked.size() && found.size() < limit; i++) {
      Match match = ranked.get(i).match();
      if (topic.map(match.article().article().content().topic()::equals).orElse(true)) {
        List<ScorePart> parts =
            ScoreParts.of(match.evidence(), bestOther(ranked, i), ranking.model());
        found.add(found(match, confidence(ranking, i), parts));
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
  private Ranking rank(String question, Language language) {
    Library now = library;
    TextAnalysis analysis = lucene.analysis(language);
    AnalysedText asked = analysis.analyse(question);
    // Words that say it all decide alone: an encoder takes ten times as long as they.
    boolean byWords = now.vocabulary(language).isAskedWordForWord(asked);
    Meaning meaning = byWords ? Meaning.UNKNOWN : Meaning.of(question, encoderFor(language));
    LogisticConfidence model =
        byWords && encoderFor(language) != null
            ? LogisticConfidence.OF_WORDS
            : confidence(language).model();
    SequencedMap<String, Double> scores = candidates(asked, meaning, language, _ -> true);
    Matcher matcher = new Matcher(asked, meaning, now.vocabulary(language), analysis.lexicon());
    return new Ranking(rank(matcher, scores, now.byId(), model), model);
  }

  /**
   * Every article that comes near one of an article's own questions, which does without it.
   *
   * @param place of the question among the article's texts; it must not be the only question
   */
  List<Ranked> rankHeldOut(IndexedArticle article, int place) {
    Library now = library;
    Language language = article.language();
    String id = article.article().id();
    Phrase question = article.phrases().get(place);
    SequencedMap<String, Double> scores =
        candidates(
            question.content(),
            question.meaning(),
            language,
            found -> found.place() != place || !found.articleId().equals(id));
    Map<String, IndexedArticle> articles = new HashMap<>(now.byId());
    articles.put(id, article.withoutQuestion(place));
    Matcher matcher =
        new Matcher(
            question.content(),
            question.meaning(),
            now.vocabulary(language),
            lucene.analysis(language).lexicon());
    return rank(matcher, scores, articles, confidence(language).model());
  }

  private static List<Ranked> rank(
      Matcher matcher,
      SequencedMap<String, Double> scores,
      Map<String, IndexedArticle> articles,
      LogisticConfidence model) {
    double best = scores.isEmpty() ? 0 : scores.firstEntry().getValue();
    List<Ranked> ranked = new ArrayList<>();
    for (Map.Entry<String, Double> each : scores.entrySet()) {
      IndexedArticle article = articles.get(each.getKey());
      if (article != null) {
        double share = best == 0 ? 0 : each.getValue() / best;
        Match match = matcher.match(article, each.getValue(), share);
        ranked.add(new Ranked(match, model.fit(match.evidence())));
      }
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  /** Ids of articles with the best score of their texts' words, best first; 0 by meaning alone. */
  private SequencedMap<String, Double> candidates(
      AnalysedText asked, Meaning meaning, Language language, Predicate<FoundText> counts) {
    try {
      SequencedMap<String, Double> scores = new LinkedHashMap<>();
      lucene.search(asked, language, TEXTS).stream()
          .filter(counts)
          .forEach(found -> scores.putIfAbsent(found.articleId(), found.score()));
      lucene.searchMeaning(meaning, language, TEXTS_BY_MEANING).stream()
          .filter(counts)
          .forEach(found -> scores.putIfAbsent(found.articleId(), 0.0));
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The articles of a language as they are now. */
  List<IndexedArticle> articles(Language language) {
    return library.list(language);
  }

  /** What is known of how sure one may be, before anything was learnt from the articles. */
  LearntConfidence shippedConfidence(Language language) {
    return LearntConfidence.shipped(encoderFor(language) != null);
  }

  /** From now on confidence in this language is what was learnt. */
  void use(LearntConfidence confidence, Language language) {
    learnt.put(language, confidence);
  }

  private LearntConfidence confidence(Language language) {
    LearntConfidence known = learnt.get(language);
    return known == null ? shippedConfidence(language) : known;
  }

  @Override
  public double confidenceFor(double precision, Language language) {
    return Math.min(WORD_FOR_WORD, confidence(language).confidenceFor(precision));
  }

  private @Nullable SentenceEncoder encoderFor(Language language) {
    return encoders.find(language).orElse(null);
  }

  private static double confidence(Ranking ranking, int index) {
    Match match = ranking.ranked().get(index).match();
    return match.exact()
        ? WORD_FOR_WORD
        : ranking.model().confidence(match.evidence(), bestOther(ranking.ranked(), index));
  }

  /** The best fit among the others; {@code ranked} is sorted, so that is the first or second. */
  static double bestOther(List<Ranked> ranked, int index) {
    if (ranked.size() == 1) {
      return Double.NEGATIVE_INFINITY;
    }
    return ranked.get(index == 0 ? 1 : 0).fit();
  }

  private static FoundAnswer found(Match match, double confidence, List<ScorePart> parts) {
    PublishedArticle article = match.article().article();
    ArticleContent content = article.content();
    return new FoundAnswer(
        article.id(),
        content.key(),
        content.question(),
        content.answer(),
        match.article().text(),
        match.article().simple(),
        content.topic(),
        content.urgent(),
        match.score(),
        confidence,
        match.phrase().field().label(),
        match.phrase().content().text(),
        match.terms(),
        match.highlights(),
        parts);
  }

  private void encodeAhead(List<PublishedArticle> articles) {
    articles.stream()
        .map(PublishedArticle::content)
        .collect(Collectors.groupingBy(ArticleContent::language))
        .forEach((language, contents) ->
            encoders.find(language).ifPresent(encoder -> encoder.encodeAhead(texts(contents))));
  }

  private static List<String> texts(List<ArticleContent> contents) {
    List<String> texts = new ArrayList<>();
    for (ArticleContent content : contents) {
      texts.add(content.question());
      texts.addAll(content.variants());
      texts.add(PlainText.of(content.answer()));
    }
    return texts;
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
   * @param model by which it was ranked, whatever is learnt meanwhile
   */
  private record Ranking(List<Ranked> ranked, LogisticConfidence model) {}

  /**
   * @param fit see {@link LogisticConfidence#fit}
   */
  record Ranked(Match match, double fit) {}
}
