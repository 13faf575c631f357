package io.okienko.bot.spi;

/**
 * An approved answer once more, in plain words, for whoever reads slowly or new to the language.
 *
 * @param text the plain form of {@code html}
 * @param html sanitised
 */
public record SimpleVersion(String text, String html) {

  /** The same with a sentence after it that is said with the answer too. */
  public SimpleVersion followedBy(String sentence) {
    return new SimpleVersion(text + "\n\n" + sentence, html + "<p>" + sentence + "</p>");
  }
}
