package io.okienko.bot.language;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every way in which a message may have been read, whatever its language was taken for. */
public final class Readings {
  private Readings() {}

  /** The text itself, and what it means where it is Russian in Latin letters. */
  public static Set<String> of(String text) {
    return Stream.concat(
            Stream.of(text),
            Arrays.stream(LatinRussian.values()).map(writing -> writing.read(text)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
