package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.spi.PublishedQuestions.PublishedQuestion;
import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.spi.ScorePart.Kind;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIndexTest {
  private static final List<PublishedArticle> ARTICLES =
      List.of(
          article("block-card", "pl", "cards", "Jak zablokować kartę?", "która karta jest aktywna"),
          article("rates", "pl", "savings", "Jakie jest oprocentowanie lokaty?"),
          article("open", "pl", "accounts", "Jak otworzyć konto osobiste?"),
          article("block-card", "en", "cards", "How do I block my card?", "freeze a debit card"),
          article("rates", "en", "savings", "What interest do deposits earn?"),
          article("open", "en", "accounts", "How do I open an account?"),
          article("block-card", "hu", "cards", "Hogyan tilthatom le a bankkártyámat?"),
          article("rates", "hu", "savings", "Mennyi a lekötött betétek kamata?"),
          article("open", "hu", "accounts", "Hogyan nyithatok számlát?"),
          article("block-card", "ru", "cards", "Как заблокировать карту?"),
          article("rates", "ru", "savings", "Какие проценты по вкладам?"),
          article("open", "ru", "accounts", "Как открыть счёт?"),
          article("block-card", "zh", "cards", "怎么锁定我的银行卡？"),
          article("rates", "zh", "savings", "定期存款的利率是多少？"),
          article("open", "zh", "accounts", "怎么开户？"));

  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};

  private final ArticleIndex index = new ArticleIndex();

  @BeforeEach
  void publish() {
    index.published(ARTICLES);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest(name = "{0}: \"{1}\" finds {2}")
  @CsvSource({
    // without accents
    "pl, zablokowac karte, block-card",
    "pl, ktora karta aktywna, block-card",
    "pl, jak otworzyc konto, open",
    "hu, bankkartyamat letiltani, block-card",
    "hu, szamlat nyitni, open",
    // other endings
    "pl, chciałbym zablokowania karty, block-card",
    "pl, oprocentowania lokat, rates",
    "en, interest on my deposit, rates",
    "en, blocking cards, block-card",
    "hu, letiltanám a bankkártyát, block-card",
    "hu, betét kamatok, rates",
    "ru, блокировка карты, block-card",
    "ru, открытие счета, open",
    "ru, процентах вклада, rates",
    // misspelt
    "pl, zabokować kartę, block-card",
    "en, blokc my crad, block-card",
    "en, intrest on depostis, rates",
    "hu, bankkárytámat letiltom, block-card",
    "ru, заблакировать карту, block-card",
    // Chinese, simplified and traditional, other words around
    "zh, 银行卡锁定, block-card",
    "zh, 我想锁卡, block-card",
    "zh, 存款利率, rates",
    "zh, 怎麼鎖定銀行卡, block-card",
    "zh, 想开个户, open"
  })
  void finds(String language, String question, String key) {
    List<FoundAnswer> found = index.find(question, new Language(language), 3);

    assertThat(found).isNotEmpty();
    assertThat(found.getFirst().key()).isEqualTo(key);
    assertThat(found.getFirst().articleId()).isEqualTo(key + "." + language);
  }

  @Test
  void saysWhichTextMatchedAndWithWhichOfTheCustomersWords() {
    FoundAnswer found = index.find("Please FREEZE my debit crad", Language.ENGLISH, 1).getFirst();

    assertThat(found.matchedField()).isEqualTo("variant");
    assertThat(found.matchedText()).isEqualTo("freeze a debit card");
    assertThat(found.matchedTerms()).containsExactly("FREEZE", "debit", "crad");
    assertThat(found.question()).isEqualTo("How do I block my card?");
    assertThat(found.html()).isEqualTo("<p>Answer block-card.en</p>");
    assertThat(found.text()).isEqualTo("Answer block-card.en");
    assertThat(found.score()).isPositive();
  }

  @Test
  void findsWhatOnlyTheAnswerSaysAndSaysSo() {
    index.changed(
        List.of(
            new PublishedArticle(
                "abroad.en",
                new ArticleContent(
                    "abroad",
                    Language.ENGLISH,
                    "What about journeys?",
                    List.of(),
                    "<p>Tell us before you go. Withdrawals in kroner cost two percent.</p>",
                    null,
                    "travel",
                    false),
                1,
                Instant.EPOCH)),
        Set.of());

    FoundAnswer found = index.find("withdrawals in kroner", Language.ENGLISH, 1).getFirst();

    assertThat(found.key()).isEqualTo("abroad");
    assertThat(found.matchedField()).isEqualTo("answer");
    assertThat(found.matchedText()).isEqualTo("Withdrawals in kroner cost two percent.");
  }

  @ParameterizedTest
  @CsvSource({
    "en, blocking my cards, How do I block my card?, block card",
    "pl, chciałbym zablokowania karty, Jak zablokować kartę?, zablokować kartę",
    "zh, 我想锁定卡, 怎么锁定我的银行卡？, 锁定 卡"
  })
  void showsWhichWordsOfTheArticleWereMeant(
      String language, String question, String matched, String highlights) {
    FoundAnswer found = index.find(question, new Language(language), 1).getFirst();

    assertThat(found.matchedText()).isEqualTo(matched);
    assertThat(found.highlights()).containsExactly(highlights.split(" "));
    assertThat(found.matchedText()).contains(found.highlights());
  }

  @ParameterizedTest
  @CsvSource({
    "pl, ktora karta aktywna",
    "en, interest on my deposit",
    "hu, bankkartyamat letiltani",
    "ru, открытие счета",
    "zh, 我想锁卡"
  })
  void tellsWhatSpeaksForAnArticleAndHowMuchEachCounts(String language, String question) {
    List<ScorePart> parts = index.find(question, new Language(language), 1).getFirst().scoreParts();

    assertThat(parts).extracting(ScorePart::kind).contains(Kind.COVERAGE).isSorted();
    assertThat(parts).allMatch(part -> part.value() > 0);
    assertThat(parts.stream().mapToDouble(ScorePart::share).sum()).isBetween(0.99, 1.01);
    assertThat(parts.getLast().kind()).isEqualTo(Kind.LEAD);
    // Without an encoder nothing is known of meanings.
    assertThat(parts)
        .extracting(ScorePart::kind)
        .doesNotContain(Kind.MEANING, Kind.SAME_MEANING, Kind.ANSWER_MEANING);
  }

  @ParameterizedTest
  @CsvSource({
    "pl, Jak zablokować kartę?",
    "en, how do i BLOCK my card",
    "hu, Hogyan nyithatok számlát?",
    "ru, Какие проценты по вкладам",
    "zh, 怎么开户？"
  })
  void aQuestionWordForWordIsCertain(String language, String question) {
    List<FoundAnswer> found = index.find(question, new Language(language), 2);

    assertThat(found.getFirst().confidence()).isGreaterThan(0.95);
    assertThat(found.stream().skip(1)).allMatch(other -> other.confidence() < 0.5);
  }

  /** The words decide then, and an encoder takes much longer than they. */
  @Test
  void aQuestionWordForWordIsNotEncoded() {
    FakeEncoder encoder = new FakeEncoder(text -> text.contains("card") ? EAST : NORTH);
    try (ArticleIndex withMeaning = new ArticleIndex(encoder.forEnglish())) {
      withMeaning.published(ARTICLES);
      encoder.encoded().clear();

      assertThat(withMeaning.find("how do i BLOCK my card", Language.ENGLISH, 1).getFirst().key())
          .isEqualTo("block-card");
      assertThat(withMeaning.find("Freeze a debit card!", Language.ENGLISH, 1).getFirst().key())
          .isEqualTo("block-card");
      assertThat(encoder.encoded()).isEmpty();

      FoundAnswer found = withMeaning.find("no more card", Language.ENGLISH, 1).getFirst();
      assertThat(encoder.encoded()).containsExactly("no more card");
      assertThat(found.scoreParts()).extracting(ScorePart::kind).contains(Kind.MEANING);
    }
  }

  @Test
  void whereNoEncoderServesALanguageNothingOfItIsEncoded() {
    FakeEncoder encoder = new FakeEncoder(_ -> EAST);
    try (ArticleIndex withMeaning = new ArticleIndex(encoder.forEnglish())) {
      withMeaning.published(ARTICLES.stream().filter(each -> each.id().endsWith(".pl")).toList());

      assertThat(withMeaning.find("zablokowac karte", Language.POLISH, 1)).isNotEmpty();
      assertThat(encoder.encoded()).isEmpty();
    }
  }

  /** Vectors of two encoders have nothing to do with each other, not even their length. */
  @Test
  void languagesHaveEncodersOfTheirOwn() {
    FakeEncoder english = new FakeEncoder(text -> text.contains("card") ? EAST : NORTH);
    FakeEncoder chinese = new FakeEncoder(text -> new float[] {0, 0, text.contains("卡") ? 1 : -1});
    Map<Language, SentenceEncoder> encoders =
        Map.of(Language.ENGLISH, english, Language.CHINESE, chinese);
    try (ArticleIndex withMeaning =
        new ArticleIndex(language -> Optional.ofNullable(encoders.get(language)))) {
      withMeaning.published(ARTICLES);
      withMeaning.changed(ARTICLES, Set.of());

      assertThat(withMeaning.find("my card, please", Language.ENGLISH, 1).getFirst().key())
          .isEqualTo("block-card");
      assertThat(withMeaning.find("卡没了", Language.CHINESE, 1).getFirst().key())
          .isEqualTo("block-card");
      assertThat(english.encoded())
          .contains("my card, please")
          .noneMatch(text -> text.contains("卡"));
      assertThat(chinese.encoded()).contains("卡没了").noneMatch(text -> text.contains("my card"));
    }
  }

  @ParameterizedTest
  @CsvSource({"en, what is the weather today", "pl, kto wygrał mecz", "zh, 今天天气怎么样", "en, ???"})
  void whatNobodyAnswersIsNotAnsweredWithConfidence(String language, String question) {
    assertThat(index.find(question, new Language(language), 3))
        .allMatch(found -> found.confidence() < 0.45);
  }

  @Test
  void languagesDoNotMix() {
    assertThat(index.find("How do I block my card?", Language.POLISH, 5))
        .allMatch(found -> found.articleId().endsWith(".pl"));
    assertThat(index.find("Jak zablokować kartę?", new Language("de"), 5)).isEmpty();
  }

  @Test
  void changesAreFoundWhenTheCallReturns() {
    index.changed(
        List.of(article("crypto", "en", "general", "Can I buy zorkmids?")), Set.of("rates.en"));

    assertThat(keys("buying zorkmids")).startsWith("crypto");
    assertThat(keys("What interest do deposits earn?")).doesNotContain("rates");

    index.changed(List.of(article("crypto", "en", "general", "Do you sell quatloos?")), Set.of());

    assertThat(keys("zorkmids")).doesNotContain("crypto");
    assertThat(keys("quatloos")).contains("crypto");
  }

  @Test
  void toldTwiceItHoldsEachArticleOnce() {
    index.published(ARTICLES);
    index.changed(ARTICLES, Set.of());

    assertThat(keys("block my card")).containsOnlyOnce("block-card");
    assertThat(index.list(Language.ENGLISH)).hasSize(4);
  }

  @Test
  void searchKeepsToATopic() {
    assertThat(index.search("how do I", Language.ENGLISH, Optional.of("accounts"), 5))
        .extracting(FoundAnswer::key)
        .containsExactly("open");
  }

  @Test
  void aLimitIsKept() {
    assertThat(index.find("how do I block open account card", Language.ENGLISH, 1)).hasSize(1);
  }

  @Test
  void aWholeLetterIsReadToo() {
    String letter = "Dear bank, how do I block my card? " + "I have been a customer. ".repeat(150);

    assertThat(keys(letter)).startsWith("block-card");
  }

  @Test
  void suggestsThePagesTopicFirstAndThenOneOfEachOther() {
    assertThat(index.suggestQuestions(Language.ENGLISH, "/bank/en/savings", 3))
        .containsExactly(
            "What interest do deposits earn?",
            "How do I block my card?",
            "How do I open an account?");
    assertThat(index.suggestQuestions(Language.ENGLISH, "", 2)).hasSize(2);
    assertThat(index.suggestQuestions(new Language("de"), "", 2)).isEmpty();
  }

  @Test
  void tellsTheQuestionsThatAreAnswered() {
    index.published(List.of(article("block-card", "en", "cards", "How do I block?", "freeze")));

    assertThat(index.list(Language.ENGLISH))
        .containsExactly(
            new PublishedQuestion("How do I block?", false),
            new PublishedQuestion("freeze", false));
  }

  @Test
  void readersAndAWriterDoNotDisturbEachOther() throws Exception {
    List<Callable<List<String>>> readers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      readers.add(() -> keys("how do I block my card"));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer =
          threads.submit(() -> {
            for (int i = 0; i < 50; i++) {
              index.changed(
                  List.of(article("extra" + i % 3, "en", "general", "Extra " + i)), Set.of());
            }
          });
      for (Future<List<String>> read : threads.invokeAll(readers)) {
        assertThat(read.get()).startsWith("block-card");
      }
      writer.get();
    }
  }

  private List<String> keys(String question) {
    return index.find(question, Language.ENGLISH, 5).stream().map(FoundAnswer::key).toList();
  }

  private static PublishedArticle article(
      String key, String language, String topic, String question, String... variants) {
    String id = key + "." + language;
    return new PublishedArticle(
        id,
        new ArticleContent(
            key,
            new Language(language),
            question,
            List.of(variants),
            "<p>Answer " + id + "</p>",
            null,
            topic,
            false),
        1,
        Instant.EPOCH);
  }
}
