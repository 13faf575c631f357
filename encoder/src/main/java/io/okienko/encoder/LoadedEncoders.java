package io.okienko.encoder;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.bot.spi.SentenceEncoders;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The encoders in use, each for one or several languages; to be closed by whoever loads them. */
public final class LoadedEncoders implements SentenceEncoders, AutoCloseable {
  private final Map<Language, OnnxSentenceEncoder> byLanguage;

  private LoadedEncoders(Map<Language, OnnxSentenceEncoder> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** Those that ship, for as many of these languages as have one. */
  public static LoadedEncoders shipped(Collection<Language> languages) {
    return new LoadedEncoders(new HashMap<>()).withShipped(languages);
  }

  /**
   * An encoder that the operator brings, and those that ship for whatever else is spoken.
   *
   * @param folder with {@code model.onnx} (it may stand in a folder {@code onnx} below) and {@code
   *     tokenizer.json}, as the usual exports of sentence encoders have them
   * @param languages that it serves
   * @param prefix what its makers want before every text, often nothing
   * @param used the languages that are spoken here
   * @throws UnableToLoadEncoderException naming what is missing or wrong
   */
  public static LoadedEncoders ofFolder(
      Path folder, Set<Language> languages, String prefix, Collection<Language> used) {
    OnnxSentenceEncoder own = Encoders.ofFolder(folder, prefix);
    Map<Language, OnnxSentenceEncoder> byLanguage = new HashMap<>();
    languages.forEach(language -> byLanguage.put(language, own));
    return new LoadedEncoders(byLanguage).withShipped(used);
  }

  private LoadedEncoders withShipped(Collection<Language> languages) {
    try {
      for (Language language : languages) {
        if (!byLanguage.containsKey(language)) {
          Encoders.shipped(language).ifPresent(encoder -> byLanguage.put(language, encoder));
        }
      }
      return this;
    } catch (UnableToLoadEncoderException e) {
      close();
      throw e;
    }
  }

  @Override
  public Optional<SentenceEncoder> find(Language language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  @Override
  public void close() {
    Set.copyOf(byLanguage.values()).forEach(OnnxSentenceEncoder::close);
  }
}
