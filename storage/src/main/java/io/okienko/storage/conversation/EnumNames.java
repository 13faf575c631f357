package io.okienko.storage.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How constants are called in the database: {@code NOT_UNDERSTOOD} is {@code not-understood}. */
final class EnumNames {
  private EnumNames() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(name))
        .findFirst();
  }

  /**
   * @throws IllegalArgumentException when there is no such constant
   */
  static <E extends Enum<E>> E parse(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
