package io.okienko.kb.exchange;

import io.okienko.kb.article.Article;
import java.io.Closeable;
import java.io.IOException;

/**
 * Writes articles to a file of one format; closing completes the file but leaves the stream open.
 */
interface ArticleWriter extends Closeable {
  void write(Article article) throws IOException;
}
