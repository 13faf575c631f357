package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.encoder.LoadedEncoders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Fits the coefficients that {@link LogisticConfidence} ships with on the sample bank and prints
 * them. To be run by hand, from the module's folder, after the evidence or the sample bank changed.
 */
final class ConfidenceFitting {
  private static final int PARTS = 13;

  /**
   * Where among the evidence stands what is found anywhere in an article. It depends on how long
   * answers are, and they are of any length; where the meaning is known, only a bank's own articles
   * can tell what it is worth.
   */
  private static final Set<Integer> ARTICLE_WIDE = Set.of(3, 4, 5, 6);

  /** Of no opinion but that evidence speaks for an article. */
  private static final LogisticConfidence NOTHING_KNOWN =
      new LogisticConfidence(new double[PARTS], new double[PARTS + 3], 1);

  private ConfidenceFitting() {}

  public static void main(String[] arguments) {
    fit(Language.BUILT_IN, SentenceEncoders.NONE, Set.of());
    try (LoadedEncoders encoders = LoadedEncoders.shipped(Language.BUILT_IN)) {
      fit(List.of(Language.ENGLISH), encoders, ARTICLE_WIDE);
    }
  }

  private static void fit(
      List<Language> languages, SentenceEncoders encoders, Set<Integer> leftOut) {
    List<HeldOutQuestion> questions = new ArrayList<>();
    try (ArticleIndex index = new ArticleIndex(encoders)) {
      index.published(SampleBank.articles());
      for (Language language : languages) {
        questions.addAll(HeldOutQuestion.ask(index, index.articles(language)));
      }
    }
    List<HeldOutQuestion> seen =
        questions.stream().map(question -> without(leftOut, question)).toList();
    LogisticConfidence fitted = ConfidenceFit.fit(seen, NOTHING_KNOWN);
    System.out.println("fit        " + print(fitted.fit()));
    System.out.println("confidence " + print(fitted.confidence()));
    System.out.printf(Locale.ROOT, "familiar fit %.2f%n", fitted.familiarFit());
  }

  private static HeldOutQuestion without(Set<Integer> leftOut, HeldOutQuestion question) {
    return new HeldOutQuestion(
        question.candidates().stream().map(each -> without(leftOut, each)).toList(),
        question.right());
  }

  private static Evidence without(Set<Integer> leftOut, Evidence evidence) {
    double[] parts = evidence.toArray();
    leftOut.forEach(part -> parts[part] = 0);
    return MadeUpEvidence.of(parts);
  }

  private static String print(double[] numbers) {
    StringBuilder printed = new StringBuilder("{");
    for (double number : numbers) {
      printed
          .append(printed.length() == 1 ? "" : ", ")
          .append(String.format(Locale.ROOT, "%.3f", number));
    }
    return printed.append('}').toString();
  }
}
