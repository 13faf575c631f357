package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.PublishedArticle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldOutQuestionTest {
  private static final PublishedArticle BLOCK_CARD =
      article("block-card", "How do I block my card?", "freeze a debit card", "zorkmid");
  private static final PublishedArticle OPEN =
      article("open", "How do I open an account?", "a new account please", "quatloo");
  private static final PublishedArticle WITHOUT_VARIANTS =
      article("rates", "What interest do deposits earn?");

  private final ArticleIndex index = new ArticleIndex();

  @AfterEach
  void close() {
    index.close();
  }

  /** The first variants find their articles by other words, the second ones by none. */
  @Test
  void aVariantIsAskedWhileItsArticleDoesWithoutIt() {
    List<HeldOutQuestion> asked = ask(List.of(BLOCK_CARD, OPEN));

    assertThat(asked)
        .extracting(HeldOutQuestion::answerable)
        .containsExactly(true, true, false, false);
    HeldOutQuestion freeze = asked.getFirst();
    Evidence found = freeze.candidates().get(freeze.right());
    assertThat(found.coverage())
        .as("\"card\" alone of \"freeze a debit card\"")
        .isBetween(0.1, 0.7);
    assertThat(found.article()).isLessThan(0.7);
    assertThat(found.centerGrams()).isLessThan(0.7);
  }

  @Test
  void afterwardsTheIndexIsAsItWas() {
    ask(List.of(BLOCK_CARD, OPEN));

    assertThat(index.find("zorkmid", Language.ENGLISH, 1).getFirst().key()).isEqualTo("block-card");
    assertThat(index.find("freeze a debit card", Language.ENGLISH, 1).getFirst().matchedText())
        .isEqualTo("freeze a debit card");
  }

  @Test
  void theQuestionItselfStays() {
    assertThat(ask(List.of(WITHOUT_VARIANTS))).isEmpty();
    assertThat(ask(List.of(WITHOUT_VARIANTS, OPEN))).hasSize(2);
  }

  @Test
  void whatMeansTheSameIsNotFoundByItselfEither() {
    FakeEncoder encoder =
        new FakeEncoder(text -> text.equals("zorkmid") ? new float[] {0, 1} : new float[] {1, 0});
    try (ArticleIndex withMeaning = new ArticleIndex(encoder.forEnglish())) {
      withMeaning.published(List.of(BLOCK_CARD));

      HeldOutQuestion zorkmid =
          HeldOutQuestion.ask(withMeaning, withMeaning.articles(Language.ENGLISH)).getLast();

      Evidence found = zorkmid.candidates().get(zorkmid.right());
      assertThat(found.meaning()).isZero();
      assertThat(found.centerMeaning()).isZero();
    }
  }

  @Test
  void enoughAreFiveHundred() {
    assertThat(ask(MadeUpArticles.of(Language.ENGLISH, 300, "%s wanted", "%s needed")))
        .hasSize(500);
    // Every second one, from first to last.
    assertThat(ask(MadeUpArticles.of(Language.ENGLISH, 700, "%s wanted"))).hasSize(350);
  }

  @Test
  void whereTheArticleIsMissingTheOthersAreLeft() {
    HeldOutQuestion question = ask(List.of(BLOCK_CARD, OPEN, WITHOUT_VARIANTS)).get(1);
    List<Evidence> others = new ArrayList<>(question.candidates());
    others.remove(question.right());

    HeldOutQuestion without = question.withoutArticle();

    assertThat(without.answerable()).isFalse();
    assertThat(without.candidates()).isEqualTo(others);
    assertThat(without.withoutArticle()).isEqualTo(without);
  }

  private List<HeldOutQuestion> ask(List<PublishedArticle> articles) {
    index.published(articles);
    return HeldOutQuestion.ask(index, index.articles(Language.ENGLISH));
  }

  private static PublishedArticle article(String key, String question, String... variants) {
    return MadeUpArticles.article(Language.ENGLISH, key, question, List.of(variants));
  }
}
