package io.okienko.encoder;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtSession;
import io.okienko.bot.digest.CodeVersion;
import io.okienko.bot.digest.Sha256;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.bot.spi.SentenceEncoders;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The encoders in use, each for one or several languages; to be closed by whoever loads them. */
public final class LoadedEncoders implements SentenceEncoders, AutoCloseable {
  private static final List<Class<?>> OWN = List.of(LoadedEncoders.class, Sha256.class);
  private static final List<Class<?>> LIBRARIES =
      List.of(OrtSession.class, HuggingFaceTokenizer.class);

  private final Map<Language, OnnxSentenceEncoder> byLanguage;

  private LoadedEncoders(Map<Language, OnnxSentenceEncoder> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /** Those that ship, for as many of these languages as have one. */
  public static LoadedEncoders shipped(Collection<Language> languages) {
    return withShipped(Map.of(), languages);
  }

  /**
   * An encoder that the operator brings, and those that ship for whatever else is spoken.
   *
   * @param folder with {@code model.onnx} (it may stand in a folder {@code onnx} below) and {@code
   *     tokenizer.json}, as the usual exports of sentence encoders have them
   * @param languages that it serves
   * @param prefix what its makers want before every text, often nothing
   * @param used the languages that are spoken here
   * @throws UnableToLoadEncoderException naming what is missing or wrong, also when nobody here
   *     speaks any of the languages
   */
  public static LoadedEncoders ofFolder(
      Path folder, Set<Language> languages, String prefix, Collection<Language> used) {
    Set<Language> served = new HashSet<>(languages);
    served.retainAll(used);
    if (served.isEmpty()) {
      throw new UnableToLoadEncoderException(
          "the encoder in %s serves %s, and the languages here are %s"
              .formatted(folder, languages, used),
          null);
    }
    OnnxSentenceEncoder own = Encoders.ofFolder(folder, served, prefix);
    Map<Language, OnnxSentenceEncoder> byLanguage = new HashMap<>();
    served.forEach(language -> byLanguage.put(language, own));
    return withShipped(byLanguage, used);
  }

  private static LoadedEncoders withShipped(
      Map<Language, OnnxSentenceEncoder> own, Collection<Language> languages) {
    Map<Language, OnnxSentenceEncoder> all = new HashMap<>(own);
    try {
      for (Language language : languages) {
        if (!all.containsKey(language)) {
          Encoders.shipped(language).ifPresent(encoder -> all.put(language, encoder));
        }
      }
    } catch (RuntimeException | Error e) {
      new LoadedEncoders(all).close();
      throw e;
    }
    return new LoadedEncoders(all);
  }

  /**
   * From now on the vectors of the bank's own texts are kept in files of this folder, so that the
   * next start is quick. To be called before the encoders are used. The folder is made where there
   * is none and may be deleted while no server runs.
   */
  public void keepVectorsIn(Path folder) {
    CodeVersion.find(OWN, LIBRARIES)
        .ifPresent(version ->
            languagesByEncoder()
                .forEach((encoder, languages) ->
                    encoder.keepVectorsIn(folder.resolve("vectors-" + languages), version)));
  }

  private Map<OnnxSentenceEncoder, String> languagesByEncoder() {
    return byLanguage.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                Collectors.mapping(
                    entry -> entry.getKey().tag(),
                    Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new),
                        languages -> String.join("-", languages)))));
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
