package io.okienko.kb.unanswered;

import io.okienko.bot.language.Language;
import io.okienko.kb.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/**
 * Decides which questions count as the same: those with the same words that carry meaning, whatever
 * their order, case, accents and punctuation. "How do I close my account?" and "close account" are
 * one group; "closing the account" is another, because guessing at word forms would put different
 * questions together, which hides them, while two groups for one question only show it twice.
 */
final class QuestionGroups {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");

  /** Enough to tell questions apart; a longer message is rarely asked twice. */
  private static final int MAX_WORDS = 30;

  private static final Map<Language, CharArraySet> STOP_WORDS =
      Map.of(
          Language.POLISH, folded(PolishAnalyzer.getDefaultStopSet()),
          Language.ENGLISH,
              folded(EnglishAnalyzer.getDefaultStopSet(), "how", "do", "i", "my", "can"),
          Language.HUNGARIAN, folded(HungarianAnalyzer.getDefaultStopSet()),
          Language.RUSSIAN, folded(RussianAnalyzer.getDefaultStopSet()),
          Language.CHINESE,
              folded(SmartChineseAnalyzer.getDefaultStopSet(), "的", "了", "吗", "呢", "请", "问"));

  private QuestionGroups() {}

  /** Equal for questions that count as the same in one language; never empty. */
  static String groupOf(String question, Language language) {
    List<String> words = words(Folding.fold(question));
    CharArraySet stopWords = STOP_WORDS.getOrDefault(language, CharArraySet.EMPTY_SET);
    TreeSet<String> content = new TreeSet<>(words);
    content.removeIf(stopWords::contains);
    if (content.isEmpty()) {
      content.addAll(words);
    }
    return content.isEmpty()
        ? question.strip()
        : String.join(" ", content.stream().limit(MAX_WORDS).toList());
  }

  /** Chinese is written without spaces; there each character counts as a word. */
  private static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(IDEOGRAPH.matcher(folded).replaceAll(" $0 "));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static CharArraySet folded(CharArraySet stopWords, String... more) {
    CharArraySet folded = new CharArraySet(stopWords.size() + more.length, false);
    for (Object word : stopWords) {
      folded.add(Folding.fold(new String((char[]) word)));
    }
    folded.addAll(List.of(more));
    return CharArraySet.unmodifiableSet(folded);
  }
}
