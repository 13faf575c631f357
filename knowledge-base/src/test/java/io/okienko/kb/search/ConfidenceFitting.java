package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.encoder.Encoders;
import io.okienko.encoder.OnnxSentenceEncoder;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fits the coefficients of {@link LogisticConfidence} on the sample bank and prints them. To be run
 * by hand, from the module's folder, after the evidence or the sample bank changed.
 */
final class ConfidenceFitting {
  private static final int FOLDS = 5;

  /**
   * Where among the evidence stands what is found anywhere in an article. It depends on how long
   * answers are, and they are of any length; where the meaning is known, it is not needed.
   */
  private static final Set<Integer> ARTICLE_WIDE = Set.of(3, 4, 5, 6);

  /** How many questions without an answer come in for each one with an answer. */
  private static final double UNANSWERABLE_SHARE = 0.25;

  /** A question with all that came near; {@code right} is -1 when no answer is right. */
  record Asked(List<Evidence> candidates, int right) {}

  private ConfidenceFitting() {}

  public static void main(String[] arguments) {
    fit(Language.BUILT_IN, Optional.empty(), Set.of());
    try (OnnxSentenceEncoder encoder = Encoders.english()) {
      fit(List.of(Language.ENGLISH), Optional.of(encoder), ARTICLE_WIDE);
    }
  }

  /** Prints the coefficients. */
  private static void fit(
      List<Language> languages, Optional<SentenceEncoder> encoder, Set<Integer> leftOut) {
    List<Asked> asked = new ArrayList<>();
    for (Language language : languages) {
      List<PublishedArticle> articles =
          SampleBank.articles().stream()
              .filter(article -> article.content().language().equals(language))
              .toList();
      for (int fold = 0; fold < FOLDS; fold++) {
        asked.addAll(askHeldOutTexts(articles, fold, language, encoder));
        asked.addAll(askRemovedArticles(articles, fold, language, encoder));
      }
    }
    double[] fit = fitRanking(asked, leftOut);
    double[] confidence = fitConfidence(asked, fit, leftOut);
    System.out.println("fit        " + print(fit));
    System.out.println("confidence " + print(confidence));
    System.out.printf(Locale.ROOT, "familiar fit %.2f%n", familiarFit(asked, fit));
  }

  /** Every article does without one of its texts, which is then asked. */
  private static List<Asked> askHeldOutTexts(
      List<PublishedArticle> articles,
      int fold,
      Language language,
      Optional<SentenceEncoder> encoder) {
    List<Asked> asked = new ArrayList<>();
    try (ArticleIndex index = new ArticleIndex(encoder)) {
      index.published(articles.stream().map(article -> without(article, fold)).toList());
      for (PublishedArticle article : articles) {
        texts(article).stream()
            .skip(fold)
            .limit(1)
            .forEach(text -> asked.add(ask(index, text, language, article.id())));
      }
    }
    return asked;
  }

  /** Some articles are missing: whatever the others offer is wrong. */
  private static List<Asked> askRemovedArticles(
      List<PublishedArticle> articles,
      int fold,
      Language language,
      Optional<SentenceEncoder> encoder) {
    List<PublishedArticle> removed = new ArrayList<>();
    List<PublishedArticle> kept = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      (i % FOLDS == fold ? removed : kept).add(articles.get(i));
    }
    List<Asked> asked = new ArrayList<>();
    try (ArticleIndex index = new ArticleIndex(encoder)) {
      index.published(kept);
      for (PublishedArticle article : removed) {
        texts(article).forEach(text -> asked.add(ask(index, text, language, article.id())));
      }
    }
    return asked;
  }

  private static Asked ask(ArticleIndex index, String text, Language language, String rightId) {
    List<Evidence> candidates = new ArrayList<>();
    int right = -1;
    for (ArticleIndex.Ranked ranked : index.rank(text, language)) {
      if (ranked.match().article().article().id().equals(rightId)) {
        right = candidates.size();
      }
      candidates.add(ranked.match().evidence());
    }
    return new Asked(candidates, right);
  }

  /** Question first, then the variants. */
  static List<String> texts(PublishedArticle article) {
    List<String> texts = new ArrayList<>();
    texts.add(article.content().question());
    texts.addAll(article.content().variants());
    return texts;
  }

  /** The article without one of its {@link #texts}, or as it is when it has not so many. */
  static PublishedArticle without(PublishedArticle article, int text) {
    List<String> texts = texts(article);
    if (text < texts.size()) {
      texts.remove(text);
    }
    ArticleContent content = article.content();
    ArticleContent reduced =
        new ArticleContent(
            content.key(),
            content.language(),
            texts.getFirst(),
            texts.subList(1, texts.size()),
            content.answer(),
            content.topic(),
            content.urgent());
    return new PublishedArticle(article.id(), reduced, 1, article.publishedAt());
  }

  /** Conditional logit: the right candidate against the others of the same question. */
  static double[] fitRanking(List<Asked> asked, Set<Integer> leftOut) {
    List<Asked> answerable = asked.stream().filter(each -> each.right() >= 0).toList();
    int parts = answerable.getFirst().candidates().getFirst().toArray().length;
    double[] weights = new double[parts];
    for (int step = 0; step < 1500; step++) {
      double[] gradient = new double[parts];
      for (Asked each : answerable) {
        addGradient(each, weights, gradient);
      }
      for (int i = 0; i < parts; i++) {
        double change = 8 * (gradient[i] / answerable.size() - 0.0005 * weights[i]);
        weights[i] = leftOut.contains(i) ? 0 : Math.max(0, weights[i] + change);
      }
    }
    return weights;
  }

  private static void addGradient(Asked each, double[] weights, double[] gradient) {
    double[] scores =
        each.candidates().stream().mapToDouble(e -> dot(weights, e.toArray())).toArray();
    double most = Arrays.stream(scores).max().orElseThrow();
    double sum = Arrays.stream(scores).map(score -> Math.exp(score - most)).sum();
    for (int c = 0; c < scores.length; c++) {
      double error = (c == each.right() ? 1 : 0) - Math.exp(scores[c] - most) / sum;
      double[] evidence = each.candidates().get(c).toArray();
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += error * evidence[i];
      }
    }
  }

  /** Whether the best candidate is right, from its fit and its lead. */
  static double[] fitConfidence(List<Asked> asked, double[] fit, Set<Integer> leftOut) {
    List<double[]> inputs = new ArrayList<>();
    List<Boolean> outcomes = new ArrayList<>();
    List<Double> importance = new ArrayList<>();
    for (Asked each : asked) {
      double best = Double.NEGATIVE_INFINITY;
      double next = Double.NEGATIVE_INFINITY;
      int bestIndex = -1;
      for (int c = 0; c < each.candidates().size(); c++) {
        double score = dot(fit, each.candidates().get(c).toArray());
        if (score > best) {
          next = best;
          best = score;
          bestIndex = c;
        } else {
          next = Math.max(next, score);
        }
      }
      if (bestIndex >= 0) {
        inputs.add(LogisticConfidence.inputs(each.candidates().get(bestIndex), best, next));
        outcomes.add(bestIndex == each.right());
        importance.add(each.right() < 0 ? UNANSWERABLE_SHARE : 1);
      }
    }
    int parts = inputs.getFirst().length;
    double[] weights = new double[parts];
    for (int step = 0; step < 20000; step++) {
      double[] gradient = new double[parts];
      for (int n = 0; n < inputs.size(); n++) {
        double error =
            importance.get(n)
                * ((outcomes.get(n) ? 1 : 0)
                    - LogisticConfidence.logistic(dot(weights, inputs.get(n))));
        for (int i = 0; i < parts; i++) {
          gradient[i] += error * inputs.get(n)[i];
        }
      }
      for (int i = 0; i < parts; i++) {
        double change =
            (i == 2 ? 0.003 : 0.3) * (gradient[i] / inputs.size() - 0.0005 * weights[i]);
        double floor = i == 0 ? Double.NEGATIVE_INFINITY : 0;
        weights[i] = leftOut.contains(i - 3) ? 0 : Math.max(floor, weights[i] + change);
      }
    }
    return weights;
  }

  /** What 95 % of the questions reached with their own article. */
  private static double familiarFit(List<Asked> asked, double[] fit) {
    double[] fits =
        asked.stream()
            .filter(each -> each.right() >= 0)
            .mapToDouble(each -> dot(fit, each.candidates().get(each.right()).toArray()))
            .sorted()
            .toArray();
    return fits[fits.length / 20];
  }

  private static double dot(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
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
