package io.okienko.server.configuration;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that an operator can set: its key in the file, what it means, and what it is when
 * nobody sets it.
 *
 * @param key dotted, as in the file: {@code http.port}
 * @param defaultText the default as one would write it in the file
 * @param parser from the text to the value; throws {@link IllegalArgumentException} with what is
 *     expected
 */
public record Setting<T>(
    String key, String description, String defaultText, Function<String, T> parser) {

  static Setting<String> text(String key, String description, String otherwise) {
    return new Setting<>(key, description, otherwise, String::strip);
  }

  static Setting<Integer> number(
      String key, String description, int otherwise, int least, int most) {
    return new Setting<>(
        key, description, Integer.toString(otherwise), text -> parseNumber(text, least, most));
  }

  static Setting<Double> share(String key, String description, double otherwise) {
    return new Setting<>(key, description, Double.toString(otherwise), Setting::parseShare);
  }

  static Setting<Boolean> flag(String key, String description, boolean otherwise) {
    return new Setting<>(key, description, Boolean.toString(otherwise), Setting::parseFlag);
  }

  static Setting<List<String>> list(String key, String description, String otherwise) {
    return new Setting<>(key, description, otherwise, Setting::parseList);
  }

  static Setting<ZoneId> timeZone(String key, String description, String otherwise) {
    return new Setting<>(key, description, otherwise, Setting::parseTimeZone);
  }

  /**
   * The environment variable that overrides the file: {@code http.port} is {@code
   * OKIENKO_HTTP_PORT}.
   */
  public String environmentVariable() {
    String words = key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_');
    return "OKIENKO_" + words.toUpperCase(Locale.ROOT);
  }

  private static int parseNumber(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, together with numbers out of range
    }
    throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
  }

  private static double parseShare(String text) {
    try {
      double share = Double.parseDouble(text.strip());
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new IllegalArgumentException("must be a number from 0 to 1");
  }

  private static ZoneId parseTimeZone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a time zone such as Europe/Warsaw", e);
    }
  }

  private static boolean parseFlag(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static List<String> parseList(String text) {
    return java.util.Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
