package io.okienko.kb.readability;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.okienko.bot.language.Language;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the measures are worked out from.
 *
 * @param sentences ended by a full stop and the like, or by the end of the line
 * @param clauses sentences, cut at their colons too
 * @param words of letters; numbers are none
 * @param syllables of all words; 0 in languages whose measure does not ask
 * @param polysyllables words of four and more
 * @param longWords words of more than six letters
 */
record TextCounts(
    int sentences, int clauses, int words, int syllables, int polysyllables, int longWords) {
  private static final int POLYSYLLABLE = 4;
  private static final int LONGEST_SHORT_WORD = 6;

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’-]\\p{L}+)*");
  private static final Pattern COLON = Pattern.compile(":(?=\\s+\\S)");

  /** The colon is followed by the same sentence, the semicolon by another one. */
  private static final Pattern CHINESE_SENTENCE = Pattern.compile("[^。！？；!?;…]+");

  static TextCounts of(List<String> lines, Language language) {
    Counter counter = new Counter(language);
    lines.forEach(counter::read);
    return counter.counts();
  }

  double wordsPerSentence() {
    return (double) words / sentences;
  }

  double wordsPerClause() {
    return (double) words / clauses;
  }

  double syllablesPerWord() {
    return (double) syllables / words;
  }

  double shareOfPolysyllables() {
    return (double) polysyllables / words;
  }

  double shareOfLongWords() {
    return (double) longWords / words;
  }

  /** Adds up line by line. */
  private static final class Counter {
    private final Language language;
    private final BreakIterator sentenceEnds;
    private final BreakIterator wordEnds;
    private int sentences;
    private int clauses;
    private int words;
    private int syllables;
    private int polysyllables;
    private int longWords;

    Counter(Language language) {
      this.language = language;
      ULocale locale = ULocale.forLocale(language.locale());
      this.sentenceEnds = BreakIterator.getSentenceInstance(locale);
      this.wordEnds = BreakIterator.getWordInstance(locale);
    }

    TextCounts counts() {
      return new TextCounts(sentences, clauses, words, syllables, polysyllables, longWords);
    }

    void read(String line) {
      if (language.equals(Language.CHINESE)) {
        CHINESE_SENTENCE.matcher(line).results().forEach(found -> readChinese(found.group()));
        return;
      }
      cut(sentenceEnds, line, this::readSentence);
    }

    private void readSentence(String sentence) {
      if (LETTER.matcher(sentence).find()) {
        sentences++;
        clauses += 1 + (int) COLON.matcher(sentence).results().count();
        WORD.matcher(sentence).results().forEach(word -> readWord(word.group()));
      }
    }

    private void readChinese(String sentence) {
      if (LETTER.matcher(sentence).find()) {
        sentences++;
        clauses++;
        cut(wordEnds, sentence, word -> words += LETTER.matcher(word).find() ? 1 : 0);
      }
    }

    private void readWord(String word) {
      int length = syllablesOf(word);
      words++;
      syllables += length;
      polysyllables += length >= POLYSYLLABLE ? 1 : 0;
      longWords += word.codePointCount(0, word.length()) > LONGEST_SHORT_WORD ? 1 : 0;
    }

    private int syllablesOf(String word) {
      return switch (language.tag()) {
        case "en" -> Syllables.inEnglish(word);
        case "pl" -> Syllables.inPolish(word);
        default -> 0;
      };
    }

    private static void cut(BreakIterator ends, String text, Consumer<String> reader) {
      ends.setText(text);
      int start = ends.first();
      for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
        reader.accept(text.substring(start, end));
      }
    }
  }
}
