package io.okienko.storage.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How constants are called in the database: {@code NOT_UNDERSTOOD} is {@code not-understood}. */
public final class EnumNames {
  private EnumNames() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(name))
        .findFirst();
  }

  /**
   * @throws IllegalArgumentException when there is no such constant
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
