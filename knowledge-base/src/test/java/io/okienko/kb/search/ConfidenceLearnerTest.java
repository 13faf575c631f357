package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.PublishedArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is published teaches how sure one may be, without anybody waiting for it. */
class ConfidenceLearnerTest {
  private static final double PRECISION = 0.8;
  private static final List<PublishedArticle> MANY =
      MadeUpArticles.of(Language.ENGLISH, 45, "%s wanted");
  private static final List<PublishedArticle> FEW =
      MadeUpArticles.of(Language.POLISH, 5, "chcę %s");

  private final ArticleIndex index = new ArticleIndex();
  private final ConfidenceLearner learner =
      new ConfidenceLearner(index, List.of(Language.ENGLISH, Language.POLISH));

  @AfterEach
  void close() {
    learner.close();
    index.close();
  }

  @Test
  void eachLanguageLearnsFromItsOwnArticles() throws InterruptedException {
    publishManyInEnglishAndFewInPolish();
    waitUntilLearnt(Language.ENGLISH);
    assertThat(needed(Language.POLISH)).as("five articles teach nothing").isEqualTo(PRECISION);

    List<PublishedArticle> more = MadeUpArticles.of(Language.POLISH, 45, "chcę %s");
    index.changed(more, Set.of());
    learner.changed(more, Set.of());

    waitUntilLearnt(Language.POLISH);
  }

  /** Learning is held up here, as it is for a second by a large knowledge base. */
  @Test
  void whileItLearnsTheIndexAnswersByWhatWasKnownBefore() throws InterruptedException {
    synchronized (learner) {
      publishManyInEnglishAndFewInPolish();

      String question = MANY.getFirst().content().question();
      assertThat(index.find(question, Language.ENGLISH, 1).getFirst().question())
          .isEqualTo(question);
      assertThat(needed(Language.ENGLISH)).isEqualTo(PRECISION);
    }

    waitUntilLearnt(Language.ENGLISH);
  }

  @Test
  void aLanguageWhoseArticlesStayIsNotLearntAgain() {
    index.published(MANY);
    learner.learn();
    LearntConfidence shipped = LearntConfidence.shipped(false);
    index.use(shipped, Language.ENGLISH);

    learner.learn();
    assertThat(needed(Language.ENGLISH)).isEqualTo(PRECISION);

    index.changed(List.of(), Set.of(MANY.getFirst().id()));
    learner.learn();
    assertThat(needed(Language.ENGLISH)).isLessThan(PRECISION);
  }

  @Test
  void closedItLearnsNoMoreAndNobodyIsHurt() throws InterruptedException {
    learner.close();

    publishManyInEnglishAndFewInPolish();
    learner.changed(MANY, Set.of());

    waitUntilThreadsEnd();
    assertThat(needed(Language.ENGLISH)).isEqualTo(PRECISION);
  }

  @Test
  void closedWhileItLearnsItLetsGo() throws InterruptedException {
    publishManyInEnglishAndFewInPolish();

    learner.close();
    index.close();

    waitUntilThreadsEnd();
  }

  private void publishManyInEnglishAndFewInPolish() {
    List<PublishedArticle> all = new ArrayList<>(MANY);
    all.addAll(FEW);
    index.published(all);
    learner.published(all);
  }

  private double needed(Language language) {
    return index.confidenceFor(PRECISION, language);
  }

  private void waitUntilLearnt(Language language) throws InterruptedException {
    long end = end();
    while (needed(language) == PRECISION) {
      assertThat(System.nanoTime()).as("learnt in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static void waitUntilThreadsEnd() throws InterruptedException {
    long end = end();
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("confidence-learning"))) {
      assertThat(System.nanoTime()).as("ended in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static long end() {
    return System.nanoTime() + Duration.ofMinutes(2).toNanos();
  }
}
