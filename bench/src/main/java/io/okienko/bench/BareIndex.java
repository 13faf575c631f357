package io.okienko.bench;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.content.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * What one would have without Okienko, and the measure of all figures: Lucene with the language's
 * own analyzer, one document for each article with all its texts in one field, in memory (a {@link
 * ByteBuffersDirectory}); asked for any of a text's words, ranked by BM25. It says neither how sure
 * it is nor why.
 */
final class BareIndex implements AutoCloseable {
  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  BareIndex(List<PublishedArticle> articles, Language language) {
    this.analyzer = analyzer(language);
    try {
      var directory = new ByteBuffersDirectory();
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (PublishedArticle article : articles) {
          writer.addDocument(document(article.content()));
        }
      }
      this.reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.searcher = new IndexSearcher(reader);
  }

  private static Analyzer analyzer(Language language) {
    return switch (language.tag()) {
      case "pl" -> new PolishAnalyzer();
      case "en" -> new EnglishAnalyzer();
      default -> throw new IllegalArgumentException("no bare index for " + language);
    };
  }

  private static Document document(ArticleContent content) {
    Document document = new Document();
    document.add(new TextField(TEXT, content.question(), Field.Store.NO));
    content
        .variants()
        .forEach(variant -> document.add(new TextField(TEXT, variant, Field.Store.NO)));
    document.add(new TextField(TEXT, PlainText.of(content.answer()), Field.Store.NO));
    return document;
  }

  TopDocs find(String text, int limit) {
    try {
      return searcher.search(query(text), limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BooleanQuery query(String text) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    try (TokenStream words = analyzer.tokenStream(TEXT, text)) {
      TermToBytesRefAttribute word = words.addAttribute(TermToBytesRefAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        Term term = new Term(TEXT, BytesRef.deepCopyOf(word.getBytesRef()));
        any.add(new TermQuery(term), Occur.SHOULD);
      }
      words.end();
    }
    return any.build();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    analyzer.close();
  }
}
