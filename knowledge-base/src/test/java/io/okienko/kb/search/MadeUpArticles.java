package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Articles on matters that have no word in common. */
final class MadeUpArticles {
  private MadeUpArticles() {}

  /**
   * @param variants what is asked in other words; {@code %s} is the article's matter
   */
  static List<PublishedArticle> of(Language language, int count, String... variants) {
    return IntStream.range(0, count)
        .mapToObj(number -> article(language, number, variants))
        .toList();
  }

  private static PublishedArticle article(Language language, int number, String... variants) {
    String matter = matter(number);
    List<String> texts = List.of(variants).stream().map(text -> text.formatted(matter)).toList();
    return article(language, matter, "What about " + matter + "?", texts);
  }

  static PublishedArticle article(
      Language language, String key, String question, List<String> variants) {
    ArticleContent content =
        new ArticleContent(
            key, language, question, variants, "<p>Yes.</p>", null, "general", false);
    return new PublishedArticle(key + "." + language, content, 1, Instant.EPOCH);
  }

  /** A word of nine letters, three from each of three syllables. */
  private static String matter(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number, i = 0; i < 3; rest /= 10, i++) {
      word.append(SYLLABLES.get(10 * i + rest % 10));
    }
    return word.toString();
  }

  private static final List<String> SYLLABLES =
      List.of(
          "bar", "dol", "fen", "gim", "hul", "jax", "kep", "lor", "mit", "nuv", "pab", "red", "sik",
          "tof", "vug", "waz", "yec", "zol", "bij", "cun", "dak", "fes", "gly", "hom", "jup", "kra",
          "led", "mox", "nyf", "puz");
}
