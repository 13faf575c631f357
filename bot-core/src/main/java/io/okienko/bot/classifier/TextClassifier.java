package io.okienko.bot.classifier;

import io.okienko.bot.spi.SentenceEncoder;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sorts short texts into categories it was trained with. Immutable; safe for use by many threads.
 */
public final class TextClassifier {
  private static final Comparator<CategoryProbability> LIKELIEST_FIRST =
      Comparator.comparingDouble(CategoryProbability::probability).reversed();

  private final @Nullable SentenceEncoder encoder;
  private final Judges judges;
  private final Pool pool;
  private final Optional<Scope> scope;

  TextClassifier(
      @Nullable SentenceEncoder encoder, Judges judges, Pool pool, Optional<Scope> scope) {
    this.encoder = encoder;
    this.judges = judges;
    this.pool = pool;
    this.scope = scope;
  }

  /** The same again, from what {@link #write} wrote. */
  static TextClassifier read(DataInput in) throws IOException {
    Judges judges = Judges.read(in);
    Pool pool = Pool.read(in);
    return new TextClassifier(
        null, judges, pool, in.readBoolean() ? Optional.of(Scope.read(in)) : Optional.empty());
  }

  /**
   * @throws IllegalStateException when it goes by the meaning too: that is not written down
   */
  void write(DataOutput out) throws IOException {
    judges.write(out);
    pool.write(out);
    out.writeBoolean(scope.isPresent());
    if (scope.isPresent()) {
      scope.get().write(out);
    }
  }

  /** What the text is likely to be, and whether it is any of it. */
  public Classification classify(String text) {
    Opinion opinion = judges.ask(ReadText.of(text, encoder));
    double[] probabilities = pool.probabilities(opinion);
    List<CategoryProbability> categories = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      categories.add(new CategoryProbability(judges.categories().get(i), probabilities[i]));
    }
    categories.sort(LIKELIEST_FIRST);
    double inScope =
        scope
            .map(each -> each.inScope(opinion, pool))
            .orElseGet(() -> categories.getFirst().probability());
    return new Classification(categories, inScope);
  }
}
