package io.okienko.kb.search;

import java.util.List;

/**
 * An article held against a question.
 *
 * @param phrase the article's text that came closest
 * @param terms the customer's words that were found
 * @param highlights the words of {@code phrase} that they were found in
 * @param score the search engine's raw score
 * @param exact whether the customer wrote the article's question or a variant word for word
 */
record Match(
    IndexedArticle article,
    Phrase phrase,
    List<String> terms,
    List<String> highlights,
    double score,
    Evidence evidence,
    boolean exact) {}
