package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The published articles at one moment, with each language's vocabulary. Immutable. */
final class Library {
  static final Library EMPTY = new Library(new LinkedHashMap<>(), Map.of());

  private final SequencedMap<String, IndexedArticle> byId;
  private final Map<Language, Vocabulary> vocabularies;

  private Library(
      SequencedMap<String, IndexedArticle> byId, Map<Language, Vocabulary> vocabularies) {
    this.byId = byId;
    this.vocabularies = vocabularies;
  }

  static Library of(Collection<IndexedArticle> articles) {
    return EMPTY.with(articles, List.of());
  }

  /**
   * This library with some articles added or replaced, and some removed. Only what changed is read:
   * an editor waits for it.
   */
  Library with(Collection<IndexedArticle> changed, Collection<String> removedIds) {
    SequencedMap<String, IndexedArticle> after = new LinkedHashMap<>(byId);
    List<IndexedArticle> gone = new ArrayList<>();
    removedIds.forEach(id -> addUnlessNull(gone, after.remove(id)));
    changed.forEach(article -> addUnlessNull(gone, after.put(article.article().id(), article)));
    Map<Language, Vocabulary> words = new HashMap<>(vocabularies);
    for (Language language : languages(changed, gone)) {
      words.put(language, vocabulary(language).with(of(language, changed), of(language, gone)));
    }
    return new Library(after, words);
  }

  private static void addUnlessNull(List<IndexedArticle> articles, @Nullable IndexedArticle one) {
    if (one != null) {
      articles.add(one);
    }
  }

  private static Set<Language> languages(
      Collection<IndexedArticle> changed, Collection<IndexedArticle> gone) {
    Set<Language> languages = new HashSet<>();
    changed.forEach(article -> languages.add(article.language()));
    gone.forEach(article -> languages.add(article.language()));
    return languages;
  }

  Map<String, IndexedArticle> byId() {
    return byId;
  }

  List<IndexedArticle> list(Language language) {
    return of(language, byId.values());
  }

  private static List<IndexedArticle> of(Language language, Collection<IndexedArticle> articles) {
    return articles.stream().filter(article -> article.language().equals(language)).toList();
  }

  Vocabulary vocabulary(Language language) {
    return vocabularies.getOrDefault(language, Vocabulary.EMPTY);
  }
}
