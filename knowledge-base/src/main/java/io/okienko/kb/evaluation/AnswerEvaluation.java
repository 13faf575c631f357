package io.okienko.kb.evaluation;

import io.okienko.bot.evaluation.ErrorAnalysis;
import io.okienko.bot.evaluation.EvaluationProgress;
import io.okienko.bot.evaluation.Latency;
import io.okienko.bot.evaluation.Prediction;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.search.ArticleIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures the bot's own index on anybody's questions and answers. */
public final class AnswerEvaluation {
  private static final int RANKS = 10;

  private AnswerEvaluation() {}

  /**
   * Indexes articles and asks questions.
   *
   * @param encoder that serves the language; empty to go by words alone
   * @param progress hears of the stages
   * @throws IllegalArgumentException when there is nothing to index or to ask
   */
  public static AnswerReport run(
      List<EvaluationFiles.Article> articles,
      List<EvaluationFiles.Question> questions,
      Language language,
      Optional<SentenceEncoder> encoder,
      EvaluationProgress progress) {
    if (articles.isEmpty() || questions.isEmpty()) {
      throw new IllegalArgumentException("articles and questions are needed, at least one of each");
    }
    try (ArticleIndex index = new ArticleIndex(_ -> encoder)) {
      progress.begins(EvaluationProgress.Stage.INDEXING, articles.size());
      index.published(articles.stream().map(each -> published(each, language)).toList());
      progress.begins(EvaluationProgress.Stage.ASKING, questions.size());
      return ask(index, questions, language);
    }
  }

  private static AnswerReport ask(
      ArticleIndex index, List<EvaluationFiles.Question> questions, Language language) {
    long[] nanos = new long[questions.size()];
    int[] ranks = new int[questions.size()];
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      EvaluationFiles.Question question = questions.get(i);
      long start = System.nanoTime();
      List<FoundAnswer> found = index.find(question.text(), language, RANKS);
      nanos[i] = System.nanoTime() - start;
      ranks[i] = rank(found, question.articleIds());
      predictions.add(prediction(question, found));
    }
    return report(ranks, nanos, predictions);
  }

  private static Prediction prediction(EvaluationFiles.Question question, List<FoundAnswer> found) {
    return found.isEmpty()
        ? new Prediction(question.text(), question.articleIds(), null, 0)
        : new Prediction(
            question.text(),
            question.articleIds(),
            found.getFirst().articleId(),
            found.getFirst().confidence());
  }

  private static AnswerReport report(int[] ranks, long[] nanos, List<Prediction> predictions) {
    double reciprocal = 0;
    int first = 0;
    int amongFive = 0;
    for (int rank : ranks) {
      reciprocal += rank == 0 ? 0 : 1.0 / rank;
      first += rank == 1 ? 1 : 0;
      amongFive += rank >= 1 && rank <= 5 ? 1 : 0;
    }
    double n = ranks.length;
    return new AnswerReport(
        ranks.length,
        reciprocal / n,
        first / n,
        amongFive / n,
        (int) predictions.stream().filter(each -> each.said() == null).count(),
        Latency.ofNanos(nanos),
        ErrorAnalysis.of(predictions));
  }

  /** From 1; 0 when no right article was found. */
  private static int rank(List<FoundAnswer> found, Set<String> right) {
    for (int i = 0; i < found.size(); i++) {
      if (right.contains(found.get(i).articleId())) {
        return i + 1;
      }
    }
    return 0;
  }

  private static PublishedArticle published(EvaluationFiles.Article article, Language language) {
    ArticleContent content =
        new ArticleContent(
            article.id(),
            language,
            article.question(),
            List.of(),
            article.answer(),
            null,
            "general",
            false);
    return new PublishedArticle(article.id(), content, 1, Instant.EPOCH);
  }
}
