package io.okienko.kb.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The words and runs of characters that the articles of one language are made of, each once and
 * with a number. Texts share them, because apart they take several times as much memory; and what a
 * question says of a word it says once, in an array by numbers, whatever many texts have that word.
 *
 * <p>It only grows: what no article says any more keeps its number until the next start. Safe for
 * use by many threads.
 */
final class Lexicon {
  private final Map<Word, Word> words = new ConcurrentHashMap<>();
  private final Map<String, List<Word>> byForm = new ConcurrentHashMap<>();
  private final Map<String, Integer> spellings = new ConcurrentHashMap<>();
  private final Map<String, Gram> grams = new ConcurrentHashMap<>();
  private final AtomicInteger nextWord = new AtomicInteger();
  private final AtomicInteger nextSpelling = new AtomicInteger();
  private final AtomicInteger nextGram = new AtomicInteger();

  /** The same word as all texts have it. */
  Word add(Word word) {
    return words.computeIfAbsent(word, this::number);
  }

  private Word number(Word word) {
    int spelling = spellings.computeIfAbsent(word.folded(), _ -> nextSpelling.getAndIncrement());
    Word numbered = word.numbered(nextWord.getAndIncrement(), spelling);
    for (String form : word.forms()) {
      byForm.merge(form, List.of(numbered), Lexicon::join);
    }
    return numbered;
  }

  private static List<Word> join(List<Word> some, List<Word> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  Gram addGram(String text) {
    return grams.computeIfAbsent(text, _ -> new Gram(text, nextGram.getAndIncrement()));
  }

  /** A run of characters of a question, which is not kept. */
  Gram findGram(String text) {
    Gram known = grams.get(text);
    return known == null ? new Gram(text, Gram.UNKNOWN) : known;
  }

  /** Those that have this form, by which articles may be found. */
  List<Word> listWords(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  /** All words have smaller numbers. */
  int words() {
    return nextWord.get();
  }

  /** All spellings have smaller numbers. */
  int spellings() {
    return nextSpelling.get();
  }

  /** All runs of characters have smaller numbers. */
  int grams() {
    return nextGram.get();
  }
}
