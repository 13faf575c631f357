package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final TextAnalysis ANALYSIS = new TextAnalysis("en");
  private static final IndexedArticle BLOCK = article("block", "How do I block my card?");
  private static final IndexedArticle LIMIT = article("limit", "How do I raise my card limit?");
  private static final IndexedArticle FEES = article("fees", "What does a card cost?");
  private static final IndexedArticle COSTS = article("fees", "What does an account cost?");

  /** Only what changed is counted, so nothing may be left over or counted twice. */
  @Test
  void changedStepByStepItIsAsIfItWereMadeAtOnce() {
    Library changed =
        Library.of(List.of(BLOCK, FEES))
            .with(List.of(LIMIT, COSTS), List.of("block.en"))
            .with(List.of(LIMIT), List.of("nonsense.en"));

    assertAlike(changed, Library.of(List.of(LIMIT, COSTS)));
    assertAlike(changed.with(List.of(), List.of("limit.en", "fees.en")), Library.EMPTY);
  }

  private static void assertAlike(Library one, Library other) {
    Vocabulary vocabulary = one.vocabulary(Language.ENGLISH);
    Vocabulary expected = other.vocabulary(Language.ENGLISH);
    AnalysedText text = ANALYSIS.analyse("block raise limit card account cost nonsense");
    assertThat(text.words())
        .allSatisfy(word -> assertThat(vocabulary.weight(word)).isEqualTo(expected.weight(word)));
    assertThat(text.grams())
        .allSatisfy(
            gram -> assertThat(vocabulary.gramWeight(gram)).isEqualTo(expected.gramWeight(gram)));
    assertThat(ids(one)).containsExactlyInAnyOrderElementsOf(ids(other));
  }

  private static Collection<String> ids(Library library) {
    return library.byId().keySet();
  }

  private static IndexedArticle article(String key, String question) {
    var content =
        new ArticleContent(
            key, Language.ENGLISH, question, List.of(), "<p>Yes.</p>", null, "cards", false);
    var article = new PublishedArticle(key + ".en", content, 1, Instant.EPOCH);
    return IndexedArticle.read(article, "Yes.", ANALYSIS, null);
  }
}
