package io.okienko.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final String prefix;
  private final int dimensions;

  private EncoderModel(
      String name, HuggingFaceTokenizer tokenizer, OrtSession session, String prefix) {
    this.name = name;
    this.tokenizer = tokenizer;
    this.session = session;
    this.prefix = prefix;
    this.dimensions = encode("a").length;
  }

  /** Takes over the session and closes it when the model turns out not to be a sentence encoder. */
  static EncoderModel of(
      String name, HuggingFaceTokenizer tokenizer, OrtSession session, String prefix) {
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
      return new EncoderModel(name, tokenizer, session, prefix);
    } catch (RuntimeException e) {
      close(session);
      throw e;
    }
  }

  int dimensions() {
    return dimensions;
  }

  /**
   * @throws UnableToLoadEncoderException when the model does not give one vector for each token
   */
  float[] encode(String text) {
    Encoding encoding = tokenizer.encode(prefix + text);
    try (Inputs inputs = Inputs.of(encoding, session.getInputNames());
        OrtSession.Result result = session.run(inputs.tensors())) {
      return Vectors.unit(mean((OnnxTensor) result.get(0)));
    } catch (OrtException | ClassCastException e) {
      throw new UnableToLoadEncoderException(name + " cannot encode a text: " + e.getMessage(), e);
    }
  }

  private float[] mean(OnnxTensor tokens) {
    long[] shape = tokens.getInfo().getShape();
    if (shape.length != 3) {
      throw new UnableToLoadEncoderException(
          name
              + " does not give a vector for each token: its first output must have the shape"
              + " [texts, tokens, dimensions]",
          null);
    }
    FloatBuffer values = tokens.getFloatBuffer();
    float[] mean = new float[Math.toIntExact(shape[2])];
    for (int i = 0; values.hasRemaining(); i = (i + 1) % mean.length) {
      mean[i] += values.get();
    }
    return mean;
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

  /** What the model is fed with for one text; memory outside the heap that must be given back. */
  private record Inputs(Map<String, OnnxTensor> tensors) implements AutoCloseable {

    static Inputs of(Encoding encoding, Set<String> names) throws OrtException {
      Map<String, OnnxTensor> tensors = new HashMap<>();
      for (String input : names) {
        long[] values =
            switch (input) {
              case IDS -> encoding.getIds();
              case MASK -> encoding.getAttentionMask();
              default -> encoding.getTypeIds();
            };
        tensors.put(
            input,
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(),
                LongBuffer.wrap(values),
                new long[] {1, values.length}));
      }
      return new Inputs(tensors);
    }

    @Override
    public void close() {
      tensors.values().forEach(OnnxTensor::close);
    }
  }
}
