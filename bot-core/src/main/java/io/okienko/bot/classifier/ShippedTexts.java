package io.okienko.bot.classifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What customers write, as examples that come with the product: {@code intents/<language>.csv} with
 * the header {@code text,category}.
 */
public final class ShippedTexts {

  private ShippedTexts() {}

  /**
   * Examples with the name of what they want; empty for a language that the product brings none
   * for.
   */
  public static List<LabelledText> of(String languageTag) {
    String name = "/io/okienko/bot/understanding/intents/" + languageTag + ".csv";
    try (InputStream in = ShippedTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        return List.of();
      }
      String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return rows.lines().skip(1).map(ShippedTexts::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * No category holds a comma, and no text a line break: that is all of CSV that is needed here.
   */
  private static LabelledText read(String row) {
    int comma = row.lastIndexOf(',');
    String text = row.substring(0, comma);
    if (text.startsWith("\"")) {
      text = text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }
    return new LabelledText(text, row.substring(comma + 1));
  }
}
