package io.okienko.kb.article;

import java.time.Instant;

/**
 * One saved state of an article; {@code published} tells whether customers are answered from it
 * now.
 */
public record ArticleRevision(
    long revision, Instant at, String by, ArticleContent content, boolean published) {}
