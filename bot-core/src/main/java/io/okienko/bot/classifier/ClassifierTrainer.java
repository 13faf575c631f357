package io.okienko.bot.classifier;

import io.okienko.bot.spi.SentenceEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link TextClassifier}. Several judges look at a text: OpenNLP's maximum entropy model
 * at its words, and where an encoder serves the language a linear model and the nearest examples at
 * its meaning too, which maximum entropy also does where texts and categories are few. How much
 * each counts, and how sure they are together, is learnt from examples held out of the training.
 */
public final class ClassifierTrainer {

  private ClassifierTrainer() {}

  /**
   * Trains on these texts. CPU-bound: a second or two for some hundred texts of a handful of
   * categories, a quarter of a minute for a thousand texts of a hundred, a minute for ten thousand.
   *
   * @param examples of at least two categories
   * @param encoder that serves their language, absent where none does
   */
  public static TextClassifier train(
      List<LabelledText> examples, @Nullable SentenceEncoder encoder) {
    List<Example> read = read(examples, encoder);
    Jury jury = Jury.of(read);
    List<HeldOut> heldOut = HeldOut.of(read, jury);
    Judges judges = Judges.train(read, jury);
    Pool pool = Pool.fit(heldOut, judges.count());
    return new TextClassifier(encoder, judges, pool, Scope.fit(heldOut, pool));
  }

  /**
   * The same by words alone, and for those who need no more than the order of categories: nothing
   * is held out to learn how sure the judges may be.
   */
  public static TextClassifier trainRoughly(List<LabelledText> examples) {
    List<Example> read = read(examples, null);
    Judges judges = Judges.train(read, Jury.of(read));
    return new TextClassifier(null, judges, Pool.ofEqual(judges.count()), Optional.empty());
  }

  /** A category's name says what it is about too, to whom the meaning of words is known. */
  private static List<Example> read(
      List<LabelledText> examples, @Nullable SentenceEncoder encoder) {
    List<LabelledText> all = new ArrayList<>(examples);
    if (encoder != null) {
      examples.stream()
          .map(LabelledText::category)
          .distinct()
          .forEach(category -> all.add(new LabelledText(words(category), category)));
      encoder.encodeAhead(all.stream().map(LabelledText::text).toList());
    }
    return all.parallelStream()
        .map(each -> new Example(ReadText.of(each.text(), encoder), each.category()))
        .toList();
  }

  private static String words(String category) {
    return category.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
