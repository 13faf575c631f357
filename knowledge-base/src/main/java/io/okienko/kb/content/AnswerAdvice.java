package io.okienko.kb.content;

import io.okienko.bot.language.Language;
import io.okienko.kb.text.CleanText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Looks for what makes an answer hard to read, above all for people who hear it read out or read
 * slowly. Only advice: editors decide.
 */
public final class AnswerAdvice {
  /** Plain-language guides of the five languages agree on about this many words. */
  private static final int LONGEST_SENTENCE_WORDS = 25;

  /** Chinese is counted in characters. */
  private static final int LONGEST_SENTENCE_IDEOGRAPHS = 60;

  /** So much of a sentence is quoted that an editor finds it. */
  private static final int QUOTED = 40;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,-]*");
  private static final Pattern LIST_MARKER = Pattern.compile("^\\s*(•|\\d+\\.) ");
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");

  /** Three words, or one too long to be an abbreviation. */
  private static final Pattern SHOUTING =
      Pattern.compile("\\p{Lu}{2,}(?:\\s+\\p{Lu}{2,}){2,}|\\p{Lu}{8,}");

  /** Read out letter by letter; a mail address is what one writes to, and may stand. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?:|www\\.|/)\\S*|[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}(/\\S*)?");

  private static final Map<Language, Set<String>> UNCLEAR_LINK_TEXTS =
      Map.of(
          Language.POLISH,
          Set.of(
              "tutaj",
              "tu",
              "kliknij",
              "kliknij tutaj",
              "kliknij tu",
              "więcej",
              "czytaj więcej",
              "dowiedz się więcej",
              "link",
              "zobacz",
              "szczegóły"),
          Language.ENGLISH,
          Set.of(
              "here",
              "click here",
              "click",
              "more",
              "read more",
              "learn more",
              "link",
              "this link",
              "see here",
              "details",
              "this page"),
          Language.HUNGARIAN,
          Set.of(
              "itt",
              "ide",
              "ide kattintva",
              "kattintson ide",
              "kattintson",
              "tovább",
              "bővebben",
              "további információ",
              "link",
              "részletek"),
          Language.RUSSIAN,
          Set.of(
              "здесь",
              "тут",
              "сюда",
              "нажмите здесь",
              "нажмите сюда",
              "подробнее",
              "далее",
              "ссылка",
              "по ссылке",
              "узнать больше",
              "читать далее"),
          Language.CHINESE,
          Set.of(
              "这里", "此处", "点击这里", "点击此处", "点这里", "请点击", "更多", "了解更多", "查看更多", "链接", "详情", "查看详情"));

  private AnswerAdvice() {}

  /**
   * @param language as far as it is known; unclear link texts are looked for in its words
   */
  public static List<Notice> on(String html, Optional<Language> language) {
    Element answer = Jsoup.parseBodyFragment(html).body();
    List<Notice> notices = new ArrayList<>();
    adviseOnLinks(answer, language, notices);
    adviseOnHeadings(answer, notices);
    adviseOnSentences(html, language, notices);
    adviseOnCapitals(answer, notices);
    return notices;
  }

  private static void adviseOnLinks(
      Element answer, Optional<Language> language, List<Notice> notices) {
    Set<String> unclear =
        language.map(l -> UNCLEAR_LINK_TEXTS.getOrDefault(l, Set.of())).orElse(Set.of());
    for (Element link : answer.select("a")) {
      String words = withoutEnd(CleanText.ofLine(link.text()));
      if (words.isEmpty()
          || unclear.contains(words.toLowerCase(Locale.ROOT))
          || ADDRESS.matcher(words).matches()) {
        notices.add(
            notice(
                Notice.LINK_TEXT_UNCLEAR,
                ("The link text \"%s\" does not tell where the link leads when it is read alone:"
                        + " write what the page is called.")
                    .formatted(words)));
      }
    }
  }

  /** Without spaces and punctuation at the end; backwards, as a pattern would try every place. */
  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpaceOrPunctuation(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end);
  }

  private static boolean isSpaceOrPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> codePoint == '>' || Character.isWhitespace(codePoint);
    };
  }

  private static void adviseOnHeadings(Element answer, List<Notice> notices) {
    Element first = answer.selectFirst("h3, h4");
    if (first != null && first.normalName().equals("h4")) {
      notices.add(
          notice(Notice.HEADING_ORDER, "The first heading is of the lower level; start with h3."));
    }
  }

  /** A line of the plain form is a paragraph, a list item or a row of a table. */
  private static void adviseOnSentences(
      String html, Optional<Language> language, List<Notice> notices) {
    Locale locale = language.map(Language::locale).orElse(Locale.ROOT);
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    PlainText.of(html)
        .lines()
        .forEach(line -> {
          sentences.setText(line);
          int start = sentences.first();
          for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            adviseOnSentence(line.substring(start, end), notices);
            start = end;
          }
        });
  }

  private static void adviseOnSentence(String sentence, List<Notice> notices) {
    long words = WORD.matcher(sentence).results().count();
    long ideographs = IDEOGRAPH.matcher(sentence).results().count();
    if (words > LONGEST_SENTENCE_WORDS || ideographs > LONGEST_SENTENCE_IDEOGRAPHS) {
      notices.add(
          notice(
              Notice.LONG_SENTENCE,
              "A long sentence is hard to follow: \"%s…\".".formatted(beginning(sentence))));
    }
  }

  private static void adviseOnCapitals(Element answer, List<Notice> notices) {
    Matcher shouting = SHOUTING.matcher(answer.text());
    if (shouting.find()) {
      notices.add(
          notice(
              Notice.ALL_CAPS,
              "Capitals are read out letter by letter and look like shouting: \"%s\"."
                  .formatted(beginning(shouting.group()))));
    }
  }

  private static Notice notice(String code, String message) {
    return new Notice(code, "answer", message);
  }

  private static String beginning(String text) {
    String words = LIST_MARKER.matcher(text).replaceFirst("");
    return words.substring(0, Math.min(QUOTED, words.length())).strip();
  }
}
