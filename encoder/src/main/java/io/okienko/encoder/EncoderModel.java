package io.okienko.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.okienko.bot.classifier.Vectors;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One transformer with its tokenizer: a text becomes the mean of its tokens' vectors, scaled to
 * length 1 (Reimers and Gurevych, "Sentence-BERT", arXiv 1908.10084). Safe for use by many threads;
 * each call computes on its own thread.
 */
final class EncoderModel implements AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);

  private final String name;
  private final byte[] fingerprint;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final UnaryOperator<String> preparation;
  private final int dimensions;
  private final boolean takesBatches;

  private EncoderModel(
      String name,
      byte[] fingerprint,
      HuggingFaceTokenizer tokenizer,
      OrtSession session,
      UnaryOperator<String> preparation) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.tokenizer = tokenizer;
    this.session = session;
    this.preparation = preparation;
    this.dimensions = encode(List.of("a")).getFirst().length;
    this.takesBatches = canEncodeTwo();
  }

  /**
   * Takes over the tokenizer and the session, and closes them when the model turns out not to be a
   * sentence encoder.
   *
   * @param fingerprint the same for two models only when they give the same vectors
   * @param preparation makes of a text what the model was trained to read
   */
  static EncoderModel of(
      String name,
      byte[] fingerprint,
      HuggingFaceTokenizer tokenizer,
      OrtSession session,
      UnaryOperator<String> preparation) {
    try {
      if (!INPUTS.containsAll(session.getInputNames())) {
        throw new UnableToLoadEncoderException(
            name
                + " wants the inputs "
                + session.getInputNames()
                + "; a sentence encoder takes "
                + IDS
                + ", "
                + MASK
                + " and perhaps "
                + TYPES,
            null);
      }
      return new EncoderModel(name, fingerprint, tokenizer, session, preparation);
    } catch (RuntimeException e) {
      close(session);
      tokenizer.close();
      throw e;
    }
  }

  byte[] fingerprint() {
    return fingerprint.clone();
  }

  int dimensions() {
    return dimensions;
  }

  /** Some models were exported for one text at a time. */
  private boolean canEncodeTwo() {
    try {
      return encode(List.of("a", "two words")).size() == 2;
    } catch (UnableToLoadEncoderException _) {
      return false;
    }
  }

  boolean takesBatches() {
    return takesBatches;
  }

  /**
   * One vector for each text. Several at once take less time than one by one, most of all when they
   * are of about the same length: the shorter ones are filled up to the longest.
   *
   * @throws UnableToLoadEncoderException when the model does not give one vector for each token
   */
  List<float[]> encode(List<String> texts) {
    List<Encoding> encodings =
        texts.stream().map(text -> tokenizer.encode(preparation.apply(text))).toList();
    try (Inputs inputs = Inputs.of(encodings, session.getInputNames());
        OrtSession.Result result = session.run(inputs.tensors())) {
      return means((OnnxTensor) result.get(0), encodings);
    } catch (OrtException | ClassCastException e) {
      throw new UnableToLoadEncoderException(name + " cannot encode a text: " + e.getMessage(), e);
    }
  }

  private List<float[]> means(OnnxTensor tokens, List<Encoding> encodings) {
    long[] shape = tokens.getInfo().getShape();
    if (shape.length != 3) {
      throw new UnableToLoadEncoderException(
          name
              + " does not give a vector for each token: its first output must have the shape"
              + " [texts, tokens, dimensions]",
          null);
    }
    FloatBuffer values = tokens.getFloatBuffer();
    int longest = Math.toIntExact(shape[1]);
    float[] token = new float[Math.toIntExact(shape[2])];
    return encodings.stream()
        .map(encoding -> Vectors.unit(sum(values, token, encoding.getIds().length, longest)))
        .toList();
  }

  /** Reads the next text's vectors; what it was filled up with does not count. */
  private static float[] sum(FloatBuffer values, float[] token, int tokens, int longest) {
    float[] sum = new float[token.length];
    for (int i = 0; i < longest; i++) {
      values.get(token);
      for (int d = 0; i < tokens && d < sum.length; d++) {
        sum[d] += token[d];
      }
    }
    return sum;
  }

  @Override
  public void close() {
    close(session);
    tokenizer.close();
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("unable to close a model", e);
    }
  }

  /** What the model is fed with; memory outside the heap that must be given back. */
  private record Inputs(Map<String, OnnxTensor> tensors) implements AutoCloseable {

    static Inputs of(List<Encoding> encodings, Set<String> names) throws OrtException {
      int longest =
          encodings.stream().mapToInt(encoding -> encoding.getIds().length).max().orElseThrow();
      Map<String, OnnxTensor> tensors = new HashMap<>();
      for (String input : names) {
        LongBuffer rows = LongBuffer.allocate(encodings.size() * longest);
        for (Encoding encoding : encodings) {
          rows.put(Arrays.copyOf(values(encoding, input), longest));
        }
        tensors.put(
            input,
            OnnxTensor.createTensor(
                OnnxEnvironment.get(), rows.flip(), new long[] {encodings.size(), longest}));
      }
      return new Inputs(tensors);
    }

    private static long[] values(Encoding encoding, String input) {
      return switch (input) {
        case IDS -> encoding.getIds();
        case MASK -> encoding.getAttentionMask();
        default -> encoding.getTypeIds();
      };
    }

    @Override
    public void close() {
      tensors.values().forEach(OnnxTensor::close);
    }
  }
}
