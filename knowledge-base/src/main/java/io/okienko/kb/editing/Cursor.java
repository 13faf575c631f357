package io.okienko.kb.editing;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.spi.ArticleStore.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes a place in the list of articles so that it can stand in an address. */
final class Cursor {

  private Cursor() {}

  static String after(Article article) {
    String place =
        String.join(
            "\n",
            article.content().topic(),
            article.content().key(),
            article.content().language().tag());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IllegalArgumentException when it is none that {@link #after} made
   */
  static Position read(String cursor) {
    String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    String[] parts = place.split("\n", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a cursor: " + cursor);
    }
    return new Position(parts[0], parts[1], new Language(parts[2]));
  }
}
