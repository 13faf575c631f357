package io.okienko.channels.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the bytes of a file are packed for the way, the smallest first (RFC 9110, section 8.4.1). */
enum ContentCoding {
  BROTLI("br", ".br"),
  GZIP("gzip", ".gz"),
  IDENTITY("identity", "");

  private static final String ANY = "*";

  private final String token;
  private final String suffix;

  ContentCoding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  String token() {
    return token;
  }

  /** What the build puts at the end of the name of a file that it has packed so. */
  String suffix() {
    return suffix;
  }

  /**
   * The offered coding that an {@code Accept-Encoding} header wants most, the smallest on a tie.
   * Whoever wants none of them gets the file as it is.
   */
  static ContentCoding choose(String header, Collection<ContentCoding> offered) {
    Map<String, Double> wanted = parse(header);
    ContentCoding best = IDENTITY;
    double bestQuality = 0;
    for (ContentCoding coding : values()) {
      double quality = coding.quality(wanted);
      if (offered.contains(coding) && quality > bestQuality) {
        best = coding;
        bestQuality = quality;
      }
    }
    return best;
  }

  /**
   * What nobody named is not wanted; the file as it is always will do, after everything that was
   * named.
   */
  private double quality(Map<String, Double> wanted) {
    return Optional.ofNullable(wanted.get(token))
        .or(() -> Optional.ofNullable(wanted.get(ANY)))
        .orElse(this == IDENTITY ? Double.MIN_VALUE : 0);
  }

  private static Map<String, Double> parse(String header) {
    var wanted = new HashMap<String, Double>();
    Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
        .map(part -> part.split(";", 2))
        .forEach(part -> wanted.put(part[0].strip(), part.length < 2 ? 1 : quality(part[1])));
    return wanted;
  }

  private static double quality(String parameter) {
    String text = parameter.strip();
    try {
      return text.startsWith("q=") ? Math.clamp(Double.parseDouble(text.substring(2)), 0, 1) : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
