package io.okienko.kb.article;

import java.time.Instant;

/** What customers are answered from: the content of an article's published revision. */
public record PublishedArticle(
    String id, ArticleContent content, long revision, Instant publishedAt) {}
