package io.okienko.bot.classifier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is recognised by: its words, pairs of words, and runs of characters, all without
 * accents. The runs carry what is left of a misspelt or inflected word; in Chinese, which does not
 * part its words, they carry everything.
 */
public final class TextFeatures {
  private static final int LONGEST_TEXT = 1000;
  private static final int SHORTEST_RUN = 2;
  private static final int LONGEST_RUN = 5;
  private static final int LONGEST_HAN_RUN = 4;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private TextFeatures() {}

  /** In order of appearance, repeated where they repeat. */
  static List<String> of(String text) {
    List<String> features = new ArrayList<>();
    String before = "^";
    Matcher words = WORD.matcher(fold(text));
    while (words.find()) {
      String word = words.group();
      if (Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN) {
        addRuns(features, word, 1, LONGEST_HAN_RUN);
      } else {
        features.add("w:" + word);
        addRuns(features, "_" + word + "_", SHORTEST_RUN, LONGEST_RUN);
      }
      features.add("p:" + before + " " + word);
      before = word;
    }
    return features;
  }

  /**
   * Lower case, without accents, in simplified characters: "Zgubiłem kartę" and "zgubilem karte"
   * are the same.
   */
  public static String fold(String text) {
    String start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    String simple = FoldedLetters.fold(start);
    return simple == null ? foldAny(start) : simple;
  }

  /** For text in any script. */
  static String foldAny(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return SimplifiedChinese.of(MARKS.matcher(decomposed).replaceAll("").replace('ł', 'l'));
  }

  private static void addRuns(List<String> features, String word, int shortest, int longest) {
    for (int length = shortest; length <= longest; length++) {
      for (int start = 0; start + length <= word.length(); start++) {
        features.add("c:" + word.substring(start, start + length));
      }
    }
  }
}
