package io.okienko.bot.privacy;

import java.util.regex.Pattern;

/** Compares texts where parts of one of them cannot be seen. */
final class HiddenPlaces {
  /** A card's is in groups, the last four digits beside it. */
  private static final Pattern MASK = Pattern.compile("•[• ]*");

  private HiddenPlaces() {}

  /** Whether the text is the masked one in every place that is not hidden. */
  static boolean agree(String masked, String text) {
    String[] seen = MASK.split(masked, -1);
    String last = seen[seen.length - 1];
    if (seen.length == 1) {
      return masked.equals(text);
    }
    if (!text.startsWith(seen[0])) {
      return false;
    }
    int at = seen[0].length();
    for (int i = 1; i < seen.length - 1; i++) {
      int found = text.indexOf(seen[i], at);
      if (found < 0) {
        return false;
      }
      at = found + seen[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
