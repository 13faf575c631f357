package io.okienko.bot.spi;

import java.util.Collection;

/**
 * Turns texts into vectors so that what means the same lies close, in whatever words it is put.
 * Implemented by the encoder module. Blocking: some milliseconds of computing for a short text.
 * Safe for use by many threads.
 */
public interface SentenceEncoder {

  /**
   * A vector of length 1; the dot product of two is their likeness, -1 to 1.
   *
   * @param text of any length; only the first few hundred words count
   */
  float[] encode(String text);

  /**
   * Gets texts ready that will be asked for soon, many at once, which takes less time than one by
   * one. Their vectors may then differ a little from those of {@link #encode} alone, as models that
   * count in 8 bits share a scale among the texts of one batch.
   */
  default void encodeAhead(Collection<String> texts) {}
}
