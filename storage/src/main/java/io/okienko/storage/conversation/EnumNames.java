package io.okienko.storage.conversation;

import java.util.Locale;

/** How constants are called in the database: {@code NOT_UNDERSTOOD} is {@code not-understood}. */
final class EnumNames {
  private EnumNames() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when there is no such constant
   */
  static <E extends Enum<E>> E parse(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
