package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** The published articles at one moment, with each language's vocabulary. Immutable. */
final class Library {
  private static final Vocabulary NO_WORDS = Vocabulary.of(List.of());
  static final Library EMPTY = new Library(new LinkedHashMap<>(), Map.of(), Map.of());

  private final SequencedMap<String, IndexedArticle> byId;
  private final Map<Language, Vocabulary> vocabularies;

  /** The spelling of every question and variant. */
  private final Map<Language, Set<List<String>>> spellings;

  private Library(
      SequencedMap<String, IndexedArticle> byId,
      Map<Language, Vocabulary> vocabularies,
      Map<Language, Set<List<String>>> spellings) {
    this.byId = byId;
    this.vocabularies = vocabularies;
    this.spellings = spellings;
  }

  static Library of(Collection<IndexedArticle> articles) {
    return EMPTY.with(articles, List.of());
  }

  /** This library with some articles added or replaced, and some removed. */
  Library with(Collection<IndexedArticle> changed, Collection<String> removedIds) {
    SequencedMap<String, IndexedArticle> after = new LinkedHashMap<>(byId);
    Set<Language> touched = new HashSet<>();
    for (String id : removedIds) {
      IndexedArticle removed = after.remove(id);
      if (removed != null) {
        touched.add(removed.language());
      }
    }
    for (IndexedArticle article : changed) {
      touched.add(article.language());
      after.put(article.article().id(), article);
    }
    Map<Language, Vocabulary> words = new HashMap<>(vocabularies);
    touched.forEach(language -> words.put(language, Vocabulary.of(list(language, after))));
    Map<Language, Set<List<String>>> spelt = new HashMap<>(spellings);
    touched.forEach(language -> spelt.put(language, spellings(list(language, after))));
    return new Library(after, words, spelt);
  }

  private static Set<List<String>> spellings(List<IndexedArticle> articles) {
    return articles.stream()
        .flatMap(article -> article.questions().stream())
        .map(question -> question.content().spelling())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether some article's question or variant is just this, but for accents and case. */
  boolean isAskedWordForWord(AnalysedText asked, Language language) {
    return spellings.getOrDefault(language, Set.of()).contains(asked.spelling());
  }

  Map<String, IndexedArticle> byId() {
    return byId;
  }

  List<IndexedArticle> list(Language language) {
    return list(language, byId);
  }

  private static List<IndexedArticle> list(Language language, Map<String, IndexedArticle> from) {
    return from.values().stream().filter(article -> article.language().equals(language)).toList();
  }

  Vocabulary vocabulary(Language language) {
    return vocabularies.getOrDefault(language, NO_WORDS);
  }
}
