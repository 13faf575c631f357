package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.spi.PublishedQuestions.PublishedQuestion;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import io.okienko.kb.article.PublishedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks each variant while its article does without it: how the next customer's wording fares once
 * an article has the others. The article's question stays, and so do all other articles.
 */
final class HeldOutVariants {
  /**
   * Training the intents takes seconds, so they do without a fifth of all articles' variants at
   * once: without the one that is asked in any case.
   */
  private static final int FOLDS = 5;

  private final List<Language> languages;
  private final SentenceEncoders encoders;
  private final List<PublishedArticle> articles = SampleBank.articles();
  private final SequencedMap<Language, Tally> tallies = new LinkedHashMap<>();

  private HeldOutVariants(List<Language> languages, SentenceEncoders encoders) {
    this.languages = languages;
    this.encoders = encoders;
    Set<String> urgentKeys = SampleBank.urgentKeys();
    languages.forEach(language -> tallies.put(language, new Tally(urgentKeys)));
  }

  static SequencedMap<Language, Tally> ask(List<Language> languages, SentenceEncoders encoders) {
    var heldOut = new HeldOutVariants(languages, encoders);
    try (ArticleIndex index = new ArticleIndex(encoders)) {
      for (int fold = 0; fold < FOLDS; fold++) {
        heldOut.learnWithout(fold, index);
        index.published(heldOut.articles);
        heldOut.ask(fold, index);
      }
    }
    return heldOut.tallies;
  }

  private void ask(int fold, ArticleIndex index) {
    try (var intents =
        new TrainedIntentClassifier(
            Language.BUILT_IN, language -> questionsWithout(fold, language), encoders)) {
      AnsweringBot bot = SampleBank.bot(intents, index);
      List<PublishedArticle> reducedBefore = List.of();
      for (HeldOut heldOut : heldOut(fold)) {
        // One call puts the article before back whole: most of the time goes on these.
        List<PublishedArticle> changed = new ArrayList<>(reducedBefore);
        changed.remove(heldOut.article());
        changed.add(heldOut.reduced());
        index.changed(changed, Set.of());
        tallies
            .get(heldOut.language())
            .count(bot.ask(heldOut.text(), heldOut.language()), Set.of(heldOut.key()));
        reducedBefore = List.of(heldOut.article());
      }
    }
  }

  /** How sure one may be is learnt without what is asked, too. */
  private void learnWithout(int fold, ArticleIndex index) {
    index.published(
        articles.stream()
            .map(article -> SampleBank.without(article, text -> isHeldOut(text, fold)))
            .toList());
    SampleBank.learn(index);
  }

  private static boolean isHeldOut(int text, int fold) {
    return text > 0 && (text - textOf(0)) % FOLDS == fold;
  }

  private List<HeldOut> heldOut(int fold) {
    List<HeldOut> heldOut = new ArrayList<>();
    for (PublishedArticle article : articles) {
      if (languages.contains(article.content().language())) {
        for (int i = fold; i < article.content().variants().size(); i += FOLDS) {
          heldOut.add(new HeldOut(article, i));
        }
      }
    }
    return heldOut;
  }

  private List<PublishedQuestion> questionsWithout(int fold, Language language) {
    return articles.stream()
        .filter(article -> article.content().language().equals(language))
        .flatMap(article -> questionsWithout(fold, article))
        .toList();
  }

  private static Stream<PublishedQuestion> questionsWithout(int fold, PublishedArticle article) {
    List<String> texts = SampleBank.texts(article);
    return IntStream.range(0, texts.size())
        .filter(text -> !isHeldOut(text, fold))
        .mapToObj(text -> new PublishedQuestion(texts.get(text), article.content().urgent()));
  }

  /** An article's first text is its question. */
  private static int textOf(int variant) {
    return variant + 1;
  }

  private record HeldOut(PublishedArticle article, int variant) {
    Language language() {
      return article.content().language();
    }

    String key() {
      return article.content().key();
    }

    String text() {
      return article.content().variants().get(variant);
    }

    PublishedArticle reduced() {
      return SampleBank.without(article, text -> text == textOf(variant));
    }
  }
}
