package io.okienko.kb.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Carries the whole knowledge base out and in without loss: what was exported and imported
 * elsewhere exports to the same bytes.
 *
 * <p>Values are kept as they are, also those that a spreadsheet would take for formulas: a mark
 * against that would come back as part of the text.
 *
 * <p>The newest revision of each article is exported, with whether the article is published.
 * Revisions, authors and times stay behind. Blocking; safe for use by many threads.
 */
public interface Exchange {
  /** The largest file that is imported. */
  int MAX_BYTES = 20 * 1024 * 1024;

  /**
   * Creates and updates articles by their id (or, where a row has none, by key and language), in
   * one transaction. Articles that the file does not name stay as they are.
   *
   * <p>A row's {@code status} decides whether the article is published afterwards; without one, new
   * articles are drafts and others keep what customers see. A row that says what the article says
   * already changes nothing, so importing an export into the same knowledge base is harmless.
   *
   * @param by the user name of whoever imports
   * @throws UnreadableFileException when the file as a whole makes no sense
   * @throws FileTooLargeException when it has more than {@link #MAX_BYTES}
   */
  ImportReport importArticles(
      InputStream in, ExchangeFormat format, ImportOptions options, String by) throws IOException;

  /**
   * What {@link #importArticles} would do with the same file at this moment; changes nothing.
   *
   * @throws UnreadableFileException when the file as a whole makes no sense
   * @throws FileTooLargeException when it has more than {@link #MAX_BYTES}
   */
  PlannedImport planImport(InputStream in, ExchangeFormat format, ImportOptions options)
      throws IOException;

  /** Writes all articles in UTF-8, by topic, key and language; does not close {@code out}. */
  void exportArticles(OutputStream out, ExchangeFormat format) throws IOException;
}
