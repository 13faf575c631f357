package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The published articles at one moment, with each language's vocabulary. Immutable. */
final class Library {
  private static final Vocabulary NO_WORDS = Vocabulary.of(List.of());
  static final Library EMPTY = new Library(new LinkedHashMap<>());

  private final SequencedMap<String, IndexedArticle> byId;
  private final Map<Language, Vocabulary> vocabularies;

  private Library(SequencedMap<String, IndexedArticle> byId) {
    this.byId = byId;
    Map<Language, List<IndexedArticle>> byLanguage =
        byId.values().stream().collect(Collectors.groupingBy(IndexedArticle::language));
    this.vocabularies = new HashMap<>();
    byLanguage.forEach((language, articles) -> vocabularies.put(language, Vocabulary.of(articles)));
  }

  static Library of(Collection<IndexedArticle> articles) {
    return EMPTY.with(articles, List.of());
  }

  /** This library with some articles added or replaced, and some removed. */
  Library with(Collection<IndexedArticle> changed, Collection<String> removedIds) {
    SequencedMap<String, IndexedArticle> after = new LinkedHashMap<>(byId);
    removedIds.forEach(after::remove);
    changed.forEach(article -> after.put(article.article().id(), article));
    return new Library(after);
  }

  Map<String, IndexedArticle> byId() {
    return byId;
  }

  List<IndexedArticle> list(Language language) {
    return byId.values().stream().filter(article -> article.language().equals(language)).toList();
  }

  Vocabulary vocabulary(Language language) {
    return vocabularies.getOrDefault(language, NO_WORDS);
  }
}
