package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleBankQualityTest {
  @Test
  void prints() {
    try (ArticleIndex index = new ArticleIndex()) {
      index.published(SampleBank.articles());
      for (Language language : Language.BUILT_IN) {
        int n = 0;
        int top1 = 0;
        int top4 = 0;
        StringBuilder wrong = new StringBuilder();
        long nanos = System.nanoTime();
        for (SampleBank.HeldOut q : SampleBank.heldOutQuestions()) {
          if (!q.language().equals(language)) continue;
          List<FoundAnswer> found = index.find(q.question(), language, 4);
          n++;
          if (!found.isEmpty() && found.getFirst().key().equals(q.key())) top1++;
          else
            wrong
                .append("  ")
                .append(q)
                .append(" -> ")
                .append(
                    found.stream().map(f -> f.key() + " %.2f".formatted(f.confidence())).toList())
                .append('\n');
          if (found.stream().anyMatch(f -> f.key().equals(q.key()))) top4++;
        }
        System.out.printf(
            "%s n=%d top1=%.3f top4=%.3f ms=%.2f%n",
            language, n, top1 * 1.0 / n, top4 * 1.0 / n, (System.nanoTime() - nanos) / 1e6 / n);
        if (Boolean.getBoolean("wrong")) System.out.print(wrong);
      }
      assertThat(index).isNotNull();
    }
  }
}
