package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.bot.spi.SentenceEncoders;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Stands in at the module's boundary for an encoder, and remembers what it was asked. */
final class FakeEncoder implements SentenceEncoder {
  private final Function<String, float[]> vectors;
  private final List<String> encoded = new CopyOnWriteArrayList<>();

  FakeEncoder(Function<String, float[]> vectors) {
    this.vectors = vectors;
  }

  /** The texts that it was asked to encode, in order. */
  List<String> encoded() {
    return encoded;
  }

  /** For English alone. */
  SentenceEncoders forEnglish() {
    return language -> language.equals(Language.ENGLISH) ? Optional.of(this) : Optional.empty();
  }

  @Override
  public float[] encode(String text) {
    encoded.add(text);
    return vectors.apply(text);
  }
}
