package io.okienko.channels.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses a media type by an {@code Accept} header (RFC 9110, section 12.5.1). */
final class Accept {
  private record Range(String type, String subtype, double quality) {
    /** 3 for an exact match, 2 for {@code type/*}, 1 for everything, 0 for no match. */
    int specificity(String offeredType, String offeredSubtype) {
      if (type.equals("*")) {
        return 1;
      }
      if (!type.equals(offeredType)) {
        return 0;
      }
      return subtype.equals("*") ? 2 : subtype.equals(offeredSubtype) ? 3 : 0;
    }
  }

  private Accept() {}

  /**
   * The offered type of the highest quality, the earlier one on a tie; empty when none is accepted.
   */
  static Optional<String> choose(String header, List<String> offered) {
    List<Range> ranges =
        java.util.Arrays.stream(header.split(",", -1))
            .map(Accept::parse)
            .flatMap(Optional::stream)
            .toList();
    String best = null;
    double bestQuality = 0;
    for (String type : offered) {
      double quality = quality(type, ranges);
      if (quality > bestQuality) {
        best = type;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double quality(String offered, List<Range> ranges) {
    String[] parts = offered.split("/", 2);
    int most = 0;
    double quality = 0;
    for (Range range : ranges) {
      int specificity = range.specificity(parts[0], parts[1]);
      if (specificity > most) {
        most = specificity;
        quality = range.quality();
      }
    }
    return quality;
  }

  private static Optional<Range> parse(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split(";", -1);
    String[] type = parts[0].strip().split("/", 2);
    if (type.length != 2) {
      return Optional.empty();
    }
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        quality = parseQuality(parameter.substring(2));
      }
    }
    return Optional.of(new Range(type[0], type[1], quality));
  }

  private static double parseQuality(String text) {
    try {
      return Math.clamp(Double.parseDouble(text), 0, 1);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
