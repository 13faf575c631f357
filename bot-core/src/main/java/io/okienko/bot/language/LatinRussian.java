package io.okienko.bot.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Russian in Latin letters: by people whose keyboard was still switched to Latin ({@code rfhnf} for
 * {@code карта}), and by people who have no Russian keyboard ({@code karta}).
 */
enum LatinRussian {
  /** The keys of a Russian keyboard, as they read on an English one. */
  KEYS {
    @Override
    String read(String text) {
      return translate(text, LATIN_KEYS, RUSSIAN_KEYS);
    }

    @Override
    List<String> write(String russian) {
      return List.of(translate(russian, RUSSIAN_KEYS, LATIN_KEYS));
    }
  },

  /** As people spell it in chats; there is no one way. */
  SOUNDS {
    @Override
    String read(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      StringBuilder read = new StringBuilder();
      for (int at = 0; at < lower.length(); ) {
        String spelling = spellingAt(lower, at);
        read.append(spelling.isEmpty() ? lower.charAt(at) : letter(spelling, read));
        at += Math.max(1, spelling.length());
      }
      return read.toString();
    }

    @Override
    List<String> write(String russian) {
      String lower = russian.toLowerCase(Locale.ROOT);
      return Stream.of(spell(lower, CAREFULLY), spell(lower, QUICKLY)).distinct().toList();
    }
  };

  private static final String LATIN_KEYS =
      "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~&";
  private static final String RUSSIAN_KEYS =
      "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ?";

  private static final String VOWELS = "аеёиоуыэюя";
  private static final int LONGEST = 4;

  /** What a spelling stands for; {@code y} depends on what is before it. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("shch", "щ"),
          Map.entry("sch", "щ"),
          Map.entry("zh", "ж"),
          Map.entry("kh", "х"),
          Map.entry("ts", "ц"),
          Map.entry("tz", "ц"),
          Map.entry("ch", "ч"),
          Map.entry("sh", "ш"),
          Map.entry("yu", "ю"),
          Map.entry("ju", "ю"),
          Map.entry("ya", "я"),
          Map.entry("ja", "я"),
          Map.entry("yo", "ё"),
          Map.entry("jo", "ё"),
          Map.entry("ye", "е"),
          Map.entry("a", "а"),
          Map.entry("b", "б"),
          Map.entry("v", "в"),
          Map.entry("w", "в"),
          Map.entry("g", "г"),
          Map.entry("d", "д"),
          Map.entry("e", "е"),
          Map.entry("z", "з"),
          Map.entry("i", "и"),
          Map.entry("j", "й"),
          Map.entry("k", "к"),
          Map.entry("q", "к"),
          Map.entry("l", "л"),
          Map.entry("m", "м"),
          Map.entry("n", "н"),
          Map.entry("o", "о"),
          Map.entry("p", "п"),
          Map.entry("r", "р"),
          Map.entry("s", "с"),
          Map.entry("t", "т"),
          Map.entry("u", "у"),
          Map.entry("f", "ф"),
          Map.entry("h", "х"),
          Map.entry("c", "ц"),
          Map.entry("x", "кс"),
          Map.entry("'", "ь"),
          Map.entry("y", "ы"));

  private static final Map<String, String> CAREFULLY =
      spellings(
          Map.of(
              "щ", "shch", "ж", "zh", "х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "ю", "yu", "я",
              "ya"));
  private static final Map<String, String> QUICKLY =
      spellings(
          Map.of(
              "щ", "sch", "ж", "zh", "х", "h", "ц", "c", "ч", "ch", "ш", "sh", "ю", "ju", "я",
              "ja"));

  /** What was meant, in Russian letters. */
  abstract String read(String text);

  /** The ways in which a Russian text may be written so, to learn from. */
  abstract List<String> write(String russian);

  /** Each character of one keyboard becomes the other's at the same place; others stay. */
  private static String translate(String text, String from, String to) {
    StringBuilder translated = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      translated.append(at < 0 ? text.charAt(i) : to.charAt(at));
    }
    return translated.toString();
  }

  private static String spellingAt(String text, int at) {
    for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      String spelling = text.substring(at, at + length);
      if (LETTERS.containsKey(spelling)) {
        return spelling;
      }
    }
    return "";
  }

  /** After a vowel {@code y} is the short sound at the end of {@code kakoy}. */
  private static String letter(String spelling, StringBuilder before) {
    boolean afterVowel =
        !before.isEmpty() && VOWELS.indexOf(before.charAt(before.length() - 1)) >= 0;
    return spelling.equals("y") && afterVowel ? "й" : LETTERS.getOrDefault(spelling, spelling);
  }

  private static Map<String, String> spellings(Map<String, String> some) {
    Map<String, String> all = new LinkedHashMap<>();
    LETTERS.forEach((spelling, letter) -> {
      if (spelling.length() == 1 && !"qwcxj'".contains(spelling)) {
        all.put(letter, spelling);
      }
    });
    all.putAll(Map.of("й", "y", "э", "e", "ё", "e", "ь", "", "ъ", ""));
    all.putAll(some);
    return Map.copyOf(all);
  }

  private static String spell(String lower, Map<String, String> spellings) {
    StringBuilder spelt = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      String letter = lower.substring(i, i + 1);
      spelt.append(spellings.getOrDefault(letter, letter));
    }
    return spelt.toString();
  }
}
