package io.okienko.server.configuration;

import static java.util.stream.Collectors.joining;

import io.okienko.bot.secret.Secret;
import io.okienko.channels.help.BankLook;
import io.okienko.channels.http.Networks;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  /** What the name of every environment variable of ours begins with. */
  static final String ENVIRONMENT_PREFIX = "OKIENKO_";

  private static final Pattern SURENESS =
      Pattern.compile("(?:at least )?(?<percent>\\d{2}(?:\\.\\d)?) ?%(?: sure)?");

  private static final String SECRET_IN_FILE = "file:";

  /** Whoever is right less often than not should not answer. */
  private static final double LEAST_SURENESS = 0.5;

  static Setting<String> text(String key, String description, String otherwise) {
    return new Setting<>(key, description, otherwise, String::strip);
  }

  /** The secret itself, or {@code file:} and the path of a file that holds it and nothing else. */
  static Setting<Secret> secret(String key, String description) {
    return new Setting<>(
        key,
        description + " `file:/run/secrets/name` reads it from that file.",
        "",
        Setting::parseSecret);
  }

  static Setting<Integer> number(
      String key, String description, int otherwise, int least, int most) {
    return new Setting<>(
        key, description, Integer.toString(otherwise), text -> parseNumber(text, least, most));
  }

  static Setting<Double> share(String key, String description, double otherwise) {
    return new Setting<>(key, description, Double.toString(otherwise), Setting::parseShare);
  }

  /** In words: {@code at least 95 % sure}. */
  static Setting<Double> sureness(String key, String description, double otherwise) {
    String text = "at least " + Math.round(100 * otherwise) + " % sure";
    return new Setting<>(key, description, text, Setting::parseSureness);
  }

  static Setting<Boolean> flag(String key, String description, boolean otherwise) {
    return new Setting<>(key, description, Boolean.toString(otherwise), Setting::parseFlag);
  }

  /** One of the constants, in small letters. */
  static <E extends Enum<E>> Setting<E> choice(String key, String description, E otherwise) {
    List<E> constants = List.of(otherwise.getDeclaringClass().getEnumConstants());
    return new Setting<>(
        key, description, written(otherwise), text -> parseChoice(text.strip(), constants));
  }

  static Setting<List<String>> list(String key, String description, String otherwise) {
    return new Setting<>(key, description, otherwise, Setting::parseList);
  }

  static Setting<Networks> networks(String key, String description, String otherwise) {
    return new Setting<>(key, description, otherwise, Setting::parseNetworks);
  }

  static Setting<ZoneId> timeZone(String key, String description, String otherwise) {
    return new Setting<>(key, description, otherwise, Setting::parseTimeZone);
  }

  /** A page that is read over HTTPS alone; empty when nobody sets it. */
  static Setting<Optional<URI>> securePage(String key, String description) {
    return new Setting<>(key, description, "", Setting::parseSecurePage);
  }

  /** Empty when nobody sets it. */
  static Setting<Optional<String>> color(String key, String description) {
    return new Setting<>(
        key,
        description,
        "",
        text -> Optional.of(text.strip()).filter(color -> !color.isEmpty()).map(BankLook::color));
  }

  /** Names of fonts, the best first. */
  static Setting<List<String>> fonts(String key, String description) {
    return new Setting<>(
        key, description, "", text -> parseList(text).stream().map(BankLook::font).toList());
  }

  /**
   * The environment variable that overrides the file: {@code http.port} is {@code
   * OKIENKO_HTTP_PORT}.
   */
  public String environmentVariable() {
    String words = key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_');
    return ENVIRONMENT_PREFIX + words.toUpperCase(Locale.ROOT);
  }

  private static Secret parseSecret(String text) {
    if (!text.startsWith(SECRET_IN_FILE)) {
      return new Secret(text);
    }
    try {
      return new Secret(Files.readString(Path.of(text.substring(SECRET_IN_FILE.length()))).strip());
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("must name a file that can be read", e);
    }
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

  private static double parseSureness(String text) {
    Matcher words = SURENESS.matcher(text.strip());
    if (words.matches()) {
      double share = Double.parseDouble(words.group("percent")) / 100;
      if (share >= LEAST_SURENESS && share < 1) {
        return share;
      }
    }
    throw new IllegalArgumentException(
        "must be words such as 'at least 95 % sure', from 50 % to 99.9 %");
  }

  private static ZoneId parseTimeZone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a time zone such as Europe/Warsaw", e);
    }
  }

  private static Networks parseNetworks(String text) {
    try {
      return Networks.of(parseList(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be IP addresses or networks such as 10.1.0.0/16", e);
    }
  }

  private static Optional<URI> parseSecurePage(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      URI page = new URI(text.strip());
      if ("https".equalsIgnoreCase(page.getScheme())
          && page.getHost() != null
          && page.getUserInfo() == null) {
        return Optional.of(page);
      }
    } catch (URISyntaxException _) {
      // told below, together with addresses of another kind
    }
    throw new IllegalArgumentException(
        "must be an address such as https://www.bank.example/sign-language");
  }

  private static boolean parseFlag(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static <E extends Enum<E>> E parseChoice(String text, List<E> constants) {
    return constants.stream()
        .filter(constant -> written(constant).equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be " + constants.stream().map(Setting::written).collect(joining(" or "))));
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> parseList(String text) {
    return java.util.Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
