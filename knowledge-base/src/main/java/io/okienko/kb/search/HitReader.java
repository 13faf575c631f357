package io.okienko.kb.search;

import io.okienko.kb.search.LuceneIndex.FoundText;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;

/**
 * Reads of one segment's documents which texts of articles they are. What a document holds can only
 * be read onwards, and to begin anew for each costs more than to read it.
 */
final class HitReader {
  private final LeafReaderContext segment;
  private final SortedDocValues articles;
  private final NumericDocValues places;

  private HitReader(LeafReaderContext segment) throws IOException {
    this.segment = segment;
    this.articles = DocValues.getSorted(segment.reader(), LuceneIndex.ARTICLE);
    this.places = DocValues.getNumeric(segment.reader(), LuceneIndex.PLACE);
  }

  /** The texts in the order of the hits. */
  static List<FoundText> read(ScoreDoc[] hits, List<LeafReaderContext> segments)
      throws IOException {
    ScoreDoc[] onwards = hits.clone();
    Arrays.sort(onwards, Comparator.comparingInt(hit -> hit.doc));
    IdentityHashMap<ScoreDoc, FoundText> texts = new IdentityHashMap<>();
    HitReader reader = null;
    for (ScoreDoc hit : onwards) {
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
      if (reader == null || reader.segment != segment) {
        reader = new HitReader(segment);
      }
      texts.put(hit, reader.read(hit));
    }
    return Arrays.stream(hits).map(texts::get).toList();
  }

  private FoundText read(ScoreDoc hit) throws IOException {
    int document = hit.doc - segment.docBase;
    if (!articles.advanceExact(document) || !places.advanceExact(document)) {
      throw new IllegalStateException("a document of no article is in the index");
    }
    String articleId = articles.lookupOrd(articles.ordValue()).utf8ToString();
    return new FoundText(articleId, Math.toIntExact(places.longValue()), hit.score);
  }
}
