package io.okienko.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.kb.article.PublishedArticle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticBankTest {
  private static final Scale SCALE = Scale.of("pl-1000");

  private final List<PublishedArticle> articles = SyntheticBank.articles(SCALE);

  @Test
  void isTheSameEveryTime() {
    assertThat(SyntheticBank.articles(SCALE)).isEqualTo(articles).hasSize(1_000);
    assertThat(SyntheticBank.questions(SCALE.language()))
        .isEqualTo(SyntheticBank.questions(SCALE.language()));
  }

  @Test
  void hasMoreWordsTheLargerItIs() {
    assertThat(words(articles)).isGreaterThan(words(articles.subList(0, 500)) * 5 / 4);
  }

  private static long words(List<PublishedArticle> articles) {
    return articles.stream()
        .flatMap(article -> Stream.of(article.content().answer().split("\\P{L}+")))
        .distinct()
        .count();
  }
}
