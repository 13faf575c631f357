package io.okienko.kb.article;

import io.okienko.bot.language.Language;

/** What one article is known by: its id, and its key together with its language. */
public record ArticleName(String id, String key, Language language) {}
