package io.okienko.encoder;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.okienko.bot.classifier.SimplifiedChinese;
import io.okienko.bot.digest.Sha256;
import io.okienko.bot.language.Language;
import io.okienko.encoder.OnnxSentenceEncoder.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/** Loads sentence encoders, the shipped ones and an operator's by the same way. */
final class Encoders {
  /** Longer texts are cut; a message seldom has a tenth of it. */
  private static final int MOST_TOKENS = 128;

  /** In Chinese each character is a token, and a long story has its question at the end. */
  private static final int MOST_CHINESE_TOKENS = 256;

  /**
   * MiniLM errs more often than BGE, so it counts half; chosen by nearest neighbours within the
   * training texts of BANKING77.
   */
  private static final double SECOND = 0.5;

  private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

  private Encoders() {}

  /** The encoder that ships with Okienko for a language, if one does. */
  static Optional<OnnxSentenceEncoder> shipped(Language language) {
    if (language.equals(Language.ENGLISH)) {
      return Optional.of(english());
    }
    return language.equals(Language.CHINESE) ? Optional.of(chinese()) : Optional.empty();
  }

  /**
   * BGE small (Xiao et al., arXiv 2309.07597; MIT) and MiniLM (Wang et al., arXiv 2002.10957;
   * Apache-2.0) side by side, both quantised to 8 bits.
   */
  static OnnxSentenceEncoder english() {
    return new OnnxSentenceEncoder(
        List.of(
            new Part(shipped("bge-small-en-v1.5-q", MOST_TOKENS, AS_IT_IS), 1),
            new Part(shipped("all-minilm-l6-v2-q", MOST_TOKENS, AS_IT_IS), SECOND)));
  }

  /**
   * BGE small for Chinese, of the same makers under the same licence, quantised to 8 bits. It knows
   * simplified characters better than traditional ones.
   */
  static OnnxSentenceEncoder chinese() {
    return new OnnxSentenceEncoder(
        List.of(
            new Part(
                shipped("bge-small-zh-v1.5-q", MOST_CHINESE_TOKENS, SimplifiedChinese::of), 1)));
  }

  /**
   * An encoder that the operator brings: a folder with {@code model.onnx} (it may stand in a folder
   * {@code onnx} below) and {@code tokenizer.json}, as the usual exports of sentence encoders have
   * them.
   *
   * @param languages that it serves
   * @param prefix what its makers want before every text, often nothing
   * @throws UnableToLoadEncoderException naming what is missing or wrong
   */
  static OnnxSentenceEncoder ofFolder(Path folder, Set<Language> languages, String prefix) {
    if (!Files.isDirectory(folder)) {
      throw new UnableToLoadEncoderException("there is no encoder folder " + folder, null);
    }
    Path model = existing(List.of(folder.resolve("model.onnx"), folder.resolve("onnx/model.onnx")));
    Path tokenizer = existing(List.of(folder.resolve("tokenizer.json")));
    try {
      return new OnnxSentenceEncoder(
          List.of(
              new Part(
                  load(
                      model.toString(),
                      Files.readAllBytes(model),
                      tokenizer.toString(),
                      Files.readAllBytes(tokenizer),
                      languages.contains(Language.CHINESE) ? MOST_CHINESE_TOKENS : MOST_TOKENS,
                      prefix::concat),
                  1)));
    } catch (IOException e) {
      throw new UnableToLoadEncoderException("unable to read the encoder in " + folder, e);
    }
  }

  private static EncoderModel shipped(
      String name, int mostTokens, UnaryOperator<String> preparation) {
    String model = name + ".onnx";
    String tokenizer = name + "-tokenizer.json";
    try (InputStream modelBytes = resource(model);
        InputStream tokenizerJson = resource(tokenizer)) {
      return load(
          model,
          modelBytes.readAllBytes(),
          tokenizer,
          tokenizerJson.readAllBytes(),
          mostTokens,
          preparation);
    } catch (IOException e) {
      throw new UnableToLoadEncoderException("unable to read " + name + " from the class path", e);
    }
  }

  private static EncoderModel load(
      String modelName,
      byte[] model,
      String tokenizerName,
      byte[] tokenizer,
      int mostTokens,
      UnaryOperator<String> preparation) {
    NativeLibraries.prepare();
    return EncoderModel.of(
        modelName,
        fingerprint(model, tokenizer, mostTokens, preparation),
        tokenizer(tokenizerName, tokenizer, mostTokens),
        session(modelName, model),
        preparation);
  }

  /**
   * By check sums, as it is asked for at each start: files that somebody puts in the place of
   * others have another length as well. How a text is prepared is told by what becomes of one that
   * each preparation changes.
   */
  private static byte[] fingerprint(
      byte[] model, byte[] tokenizer, int mostTokens, UnaryOperator<String> preparation) {
    String all =
        "%s %s %d %s"
            .formatted(sum(model), sum(tokenizer), mostTokens, preparation.apply("\u570b"));
    return Sha256.of(all);
  }

  private static String sum(byte[] bytes) {
    var sum = new CRC32C();
    sum.update(bytes, 0, bytes.length);
    return bytes.length + ":" + sum.getValue();
  }

  private static HuggingFaceTokenizer tokenizer(String name, byte[] json, int mostTokens) {
    try {
      return HuggingFaceTokenizer.newInstance(
          new ByteArrayInputStream(json),
          Map.of(
              "padding", "false",
              "truncation", "true",
              "maxLength", Integer.toString(mostTokens)));
    } catch (IOException | RuntimeException e) {
      throw new UnableToLoadEncoderException(
          name + " is no tokenizer as the Hugging Face libraries write it: " + e.getMessage(), e);
    }
  }

  /** Each call computes on the caller's thread alone: many customers ask at once. */
  private static OrtSession session(String name, byte[] model) {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return OnnxEnvironment.get().createSession(model, options);
    } catch (OrtException e) {
      throw new UnableToLoadEncoderException(
          name + " is no model that ONNX Runtime can load: " + e.getMessage(), e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Encoders.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new UnableToLoadEncoderException("the shipped encoder's " + name + " is missing", null);
    }
    return in;
  }

  private static Path existing(List<Path> places) {
    return places.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() ->
            new UnableToLoadEncoderException(
                "an encoder folder needs " + places.getFirst() + ", which is not there", null));
  }
}
