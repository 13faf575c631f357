package io.okienko.channels.help;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bank is known by, for the pages that we serve ourselves. The pages take no more of it than
 * leaves every text readable, so any colour will do.
 *
 * @param brandColor {@code #rgb} or {@code #rrggbb}
 * @param neutralColor the same; the grey that paper and ink lean to
 * @param fonts names of fonts that visitors have, the best first; empty for the system's own
 */
public record BankLook(
    Optional<String> brandColor, Optional<String> neutralColor, List<String> fonts) {
  /** Ours, where a bank sets nothing. */
  public static final BankLook USUAL = new BankLook(Optional.empty(), Optional.empty(), List.of());

  /** Where the style sheet is served. */
  static final String PATH = "/brand.css";

  private static final Pattern COLOR = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");
  private static final Pattern FONT = Pattern.compile("-?[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

  /** Names that mean a kind of font, or a system's own, and lose that meaning in quotes. */
  private static final Set<String> KINDS =
      Set.of(
          "serif",
          "sans-serif",
          "monospace",
          "cursive",
          "fantasy",
          "math",
          "emoji",
          "fangsong",
          "system-ui",
          "ui-serif",
          "ui-sans-serif",
          "ui-monospace",
          "ui-rounded",
          "-apple-system",
          "blinkmacsystemfont");

  /**
   * @throws IllegalArgumentException with what is expected
   */
  public BankLook {
    brandColor.ifPresent(BankLook::color);
    neutralColor.ifPresent(BankLook::color);
    fonts = List.copyOf(fonts);
    fonts.forEach(BankLook::font);
  }

  /** The custom properties that the pages' own style sheets go by; empty where nothing is set. */
  String styleSheet() {
    List<String> lines = new ArrayList<>();
    brandColor.ifPresent(color -> lines.add("  --okienko-brand: " + color + ";\n"));
    neutralColor.ifPresent(color -> lines.add("  --okienko-neutral: " + color + ";\n"));
    if (!fonts.isEmpty()) {
      String names = fonts.stream().map(BankLook::quoted).collect(joining(", "));
      lines.add("  --okienko-font: " + names + ";\n");
    }
    return lines.isEmpty() ? "" : ":root {\n" + String.join("", lines) + "}\n";
  }

  private static String quoted(String font) {
    return KINDS.contains(font.toLowerCase(Locale.ROOT)) ? font : '"' + font + '"';
  }

  /**
   * The color, checked.
   *
   * @throws IllegalArgumentException with what is expected
   */
  public static String color(String color) {
    if (!COLOR.matcher(color).matches()) {
      throw new IllegalArgumentException("must be a colour such as \"#0f6fc6\", in quotes");
    }
    return color;
  }

  /**
   * The font's name, checked.
   *
   * @throws IllegalArgumentException with what is expected
   */
  public static String font(String font) {
    if (!FONT.matcher(font).matches()) {
      throw new IllegalArgumentException(
          "must be names of fonts, such as Source Sans 3, Segoe UI, sans-serif");
    }
    return font;
  }
}
