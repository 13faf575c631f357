package io.okienko.bot.privacy;

import java.util.List;

/**
 * A text that may be stored and shown.
 *
 * @param hidden what was hidden in it, each kind once, in the order of {@link SecretKind}
 */
public record MaskedText(String value, List<SecretKind> hidden) {
  public MaskedText {
    hidden = List.copyOf(hidden);
    if (!hidden.equals(hidden.stream().distinct().sorted().toList())) {
      throw new IllegalArgumentException("each kind stands once and in order, not " + hidden);
    }
  }
}
