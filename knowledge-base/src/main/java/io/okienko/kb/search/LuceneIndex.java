package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Articles in Lucene: one document for each text that an article may be found by, in fields named
 * after the language, so that languages neither mix nor share word counts. What was written is
 * found once the writing method has returned. Safe for use by many threads.
 */
final class LuceneIndex implements AutoCloseable {
  static final String ARTICLE = "article";
  static final String PLACE = "place";
  private static final String WORDS = "words.";
  private static final String GRAMS = "grams.";
  private static final String ANSWER = "answer.";
  private static final String MEANING = "meaning.";
  private static final float ANSWER_BOOST = 0.3f;
  private static final float GRAM_BOOST = 0.25f;
  private static final float FILLER_BOOST = 0.1f;

  private final Map<String, TextAnalysis> analyses = new ConcurrentHashMap<>();
  private final IndexPlace place;
  private volatile Opened opened;
  private boolean closed;

  LuceneIndex(IndexPlace place) throws IOException {
    this.place = place;
    this.opened = open(List.of());
  }

  /** Nothing is committed: the articles table is the truth, and the index is built from it. */
  private Opened open(Collection<IndexedArticle> articles) throws IOException {
    List<Closeable> open = new ArrayList<>();
    try {
      Directory directory = place.open();
      open.addFirst(directory);
      IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new ByField()).setCommitOnClose(false));
      open.addFirst(writer);
      addAll(articles, writer);
      return new Opened(directory, writer, new SearcherManager(writer, new SearcherFactory()));
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(open);
      throw e;
    }
  }

  TextAnalysis analysis(Language language) {
    return analysis(language.tag());
  }

  private TextAnalysis analysis(String languageTag) {
    return analyses.computeIfAbsent(languageTag, TextAnalysis::new);
  }

  /**
   * Whether it takes no changes any longer, because writing failed as on a full disk. What it had
   * taken is still found; {@link #replaceAll} makes it whole again once there is room.
   */
  synchronized boolean isBroken() {
    return !opened.writer.isOpen();
  }

  synchronized void replaceAll(Collection<IndexedArticle> articles) throws IOException {
    if (closed) {
      throw new AlreadyClosedException("this index is closed");
    }
    if (isBroken()) {
      Opened broken = opened;
      opened = open(articles);
      broken.close();
    } else {
      opened.writer.deleteAll();
      addAll(articles, opened.writer);
      opened.searchers.maybeRefreshBlocking();
    }
  }

  private static void addAll(Collection<IndexedArticle> articles, IndexWriter writer)
      throws IOException {
    for (IndexedArticle article : articles) {
      writer.addDocuments(documents(article));
    }
  }

  synchronized void update(Collection<IndexedArticle> changed, Collection<String> removedIds)
      throws IOException {
    for (String id : removedIds) {
      opened.writer.deleteDocuments(new Term(ARTICLE, id));
    }
    for (IndexedArticle article : changed) {
      opened.writer.updateDocuments(new Term(ARTICLE, article.article().id()), documents(article));
    }
    opened.searchers.maybeRefreshBlocking();
  }

  /** Texts that are nearest in meaning; the score is not to be compared with that of words. */
  List<FoundText> searchMeaning(Meaning asked, Language language, int texts) throws IOException {
    return asked.known()
        ? search(new KnnFloatVectorQuery(MEANING + language.tag(), asked.vector(), texts), texts)
        : List.of();
  }

  /** Texts that share words or runs of characters with the question, best first. */
  List<FoundText> search(AnalysedText question, Language language, int texts) throws IOException {
    return search(query(question, language), texts);
  }

  private List<FoundText> search(Query query, int texts) throws IOException {
    SearcherManager current = opened.searchers;
    IndexSearcher searcher = current.acquire();
    try {
      return HitReader.read(
          searcher.search(query, texts).scoreDocs, searcher.getIndexReader().leaves());
    } finally {
      current.release(searcher);
    }
  }

  /**
   * A text of an article.
   *
   * @param place among the article's texts, from 0
   */
  record FoundText(String articleId, int place, double score) {}

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    opened.close();
  }

  private record Opened(Directory directory, IndexWriter writer, SearcherManager searchers)
      implements Closeable {
    @Override
    public void close() throws IOException {
      IOUtils.close(searchers, writer, directory);
    }
  }

  private static List<Document> documents(IndexedArticle article) {
    List<Document> documents = new ArrayList<>();
    for (int place = 0; place < article.phrases().size(); place++) {
      documents.add(document(article, place));
    }
    return documents;
  }

  private static Document document(IndexedArticle article, int place) {
    Phrase phrase = article.phrases().get(place);
    String tag = article.language().tag();
    String text = phrase.content().text();
    Document document = new Document();
    document.add(new StringField(ARTICLE, article.article().id(), Field.Store.NO));
    document.add(new SortedDocValuesField(ARTICLE, new BytesRef(article.article().id())));
    document.add(new NumericDocValuesField(PLACE, place));
    if (phrase.field() == MatchedField.ANSWER) {
      document.add(new TextField(ANSWER + tag, text, Field.Store.NO));
    } else {
      document.add(new TextField(WORDS + tag, text, Field.Store.NO));
      document.add(new TextField(GRAMS + tag, text, Field.Store.NO));
      if (phrase.meaning().known()) {
        document.add(
            new KnnFloatVectorField(
                MEANING + tag, phrase.meaning().vector(), VectorSimilarityFunction.DOT_PRODUCT));
      }
    }
    return document;
  }

  /** Of what no article ever said there is nothing to be found, so it is not asked for. */
  private Query query(AnalysedText question, Language language) {
    Lexicon lexicon = analysis(language).lexicon();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Word word : question.words()) {
      float boost = word.filler() ? FILLER_BOOST : 1;
      for (String form : word.forms()) {
        if (!lexicon.listWords(form).isEmpty()) {
          any.add(term(WORDS, language, form, boost), Occur.SHOULD);
          any.add(term(ANSWER, language, form, boost * ANSWER_BOOST), Occur.SHOULD);
        }
      }
    }
    for (Gram gram : question.grams()) {
      if (gram.number() != Gram.UNKNOWN) {
        any.add(term(GRAMS, language, gram.text(), GRAM_BOOST), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static Query term(String field, Language language, String text, float boost) {
    return new BoostQuery(new TermQuery(new Term(field + language.tag(), text)), boost);
  }

  /** Reads each field the way its name says. */
  private final class ByField extends DelegatingAnalyzerWrapper {
    ByField() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
      TextAnalysis analysis = analysis(fieldName.substring(fieldName.indexOf('.') + 1));
      return fieldName.startsWith(GRAMS) ? analysis.grams() : analysis.words();
    }
  }
}
