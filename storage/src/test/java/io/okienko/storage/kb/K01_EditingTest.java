package io.okienko.storage.kb;

import static io.okienko.storage.kb.RealKnowledgeBase.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleCounts;
import io.okienko.kb.article.ArticleRevision;
import io.okienko.kb.article.ArticleStatus;
import io.okienko.kb.article.ArticleStatusFilter;
import io.okienko.kb.content.FieldError;
import io.okienko.kb.content.Notice;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.editing.ArticleExistsException;
import io.okienko.kb.editing.ArticlePage;
import io.okienko.kb.editing.ArticleQuery;
import io.okienko.kb.editing.InvalidArticleException;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.editing.SavedArticle;
import io.okienko.kb.editing.StaleRevisionException;
import io.okienko.kb.editing.UnknownArticleException;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Editors write, publish and roll back answers. */
@OnEveryDatabase
class K01_EditingTest {
  private static final OptionalLong UNSEEN = OptionalLong.empty();

  @Parameter Databases databases;
  @TempDir Path folder;
  private RealKnowledgeBase bank;
  private KnowledgeBase kb;

  @BeforeEach
  void open() {
    bank = new RealKnowledgeBase(databases.open(folder));
    kb = bank.services.knowledgeBase();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void a_new_article_is_a_draft_that_customers_do_not_see() {
    Article article =
        kb.create(draft("block-card", "en", "How do I block my card?", "<p>Call us.</p>"), "eva")
            .article();

    assertThat(article.id()).isEqualTo("block-card.en");
    assertThat(article.revision()).isEqualTo(1);
    assertThat(article.status()).isEqualTo(ArticleStatus.DRAFT);
    assertThat(article.updatedBy()).isEqualTo("eva");
    assertThat(article.createdAt()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(kb.get("block-card.en")).isEqualTo(article);
    assertThat(bank.live.answers).isEmpty();
    assertThat(bank.services.publishedAnswers().find("block-card.en")).isEmpty();
  }

  @Test
  void a_published_article_answers_as_soon_as_publishing_returns() {
    kb.create(draft("block-card", "en", "How do I block my card?", "<p>Call us.</p>"), "eva");

    Article published = kb.publish("block-card.en", OptionalLong.of(1), "eva");

    assertThat(published.status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(published.publishedRevision()).isEqualTo(1);
    assertThat(bank.live.answers).containsEntry("block-card.en", "<p>Call us.</p>");
    assertThat(
            bank.services
                .publishedAnswers()
                .search("block my card", Language.ENGLISH, Optional.of("cards"), 5))
        .extracting(found -> found.articleId())
        .containsExactly("block-card.en");
    assertThat(
            bank.services
                .publishedAnswers()
                .search("block my card", Language.ENGLISH, Optional.of("loans"), 5))
        .isEmpty();
  }

  @Test
  void an_edited_article_answers_with_the_old_text_until_published_again() {
    publish("block-card", "<p>Old.</p>");
    bank.clock.pass(Duration.ofMinutes(5));

    Article edited =
        kb.update("block-card.en", 1, draft(null, null, "How do I block it?", "<p>New.</p>"), "ed")
            .article();

    assertThat(edited.revision()).isEqualTo(2);
    assertThat(edited.publishedRevision()).isEqualTo(1);
    assertThat(edited.status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(edited.content().key()).isEqualTo("block-card");
    assertThat(edited.updatedBy()).isEqualTo("ed");
    assertThat(edited.updatedAt()).isEqualTo(Instant.parse("2026-11-23T08:05:00Z"));
    assertThat(edited.createdAt()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(bank.live.answers).containsEntry("block-card.en", "<p>Old.</p>");

    kb.publish("block-card.en", UNSEEN, "ed");
    assertThat(bank.live.answers).containsEntry("block-card.en", "<p>New.</p>");
  }

  @Test
  void an_unpublished_article_no_longer_answers() {
    publish("block-card", "<p>Call us.</p>");

    Article article = kb.unpublish("block-card.en", "eva");

    assertThat(article.status()).isEqualTo(ArticleStatus.DRAFT);
    assertThat(bank.live.answers).isEmpty();
    assertThat(kb.unpublish("block-card.en", "eva")).isEqualTo(article);
  }

  @Test
  void a_deleted_article_is_gone_and_its_id_free_again() {
    publish("block-card", "<p>Call us.</p>");

    kb.delete("block-card.en", "eva");

    assertThat(kb.find("block-card.en")).isEmpty();
    assertThat(bank.live.answers).isEmpty();
    assertThatThrownBy(() -> kb.get("block-card.en")).isInstanceOf(UnknownArticleException.class);
    assertThatThrownBy(() -> kb.delete("block-card.en", "eva"))
        .isInstanceOf(UnknownArticleException.class);
    assertThatThrownBy(() -> kb.revisions("block-card.en"))
        .isInstanceOf(UnknownArticleException.class);
    publish("block-card", "<p>Anew.</p>");
    assertThat(kb.revisions("block-card.en")).hasSize(1);
  }

  @Test
  void saving_what_is_there_already_makes_no_revision() {
    ArticleDraft draft = draft("block-card", "en", "How do I block my card?", "<p>Call us.</p>");
    kb.create(draft, "eva");

    assertThat(kb.update("block-card.en", 1, draft, "ed").article().revision()).isEqualTo(1);
  }

  @Test
  void an_earlier_revision_comes_back_as_a_new_one() {
    publish("block-card", "<p>First.</p>");
    kb.update("block-card.en", 1, draft(null, null, "Blocking?", "<p>Second.</p>"), "ed");

    Article restored = kb.restore("block-card.en", 1, "eva").article();

    assertThat(restored.revision()).isEqualTo(3);
    assertThat(restored.content().answer()).isEqualTo("<p>First.</p>");
    assertThat(kb.revisions("block-card.en"))
        .extracting(ArticleRevision::revision)
        .containsExactly(3L, 2L, 1L);
    assertThat(kb.revisions("block-card.en"))
        .extracting(ArticleRevision::published)
        .containsExactly(false, false, true);
    assertThatThrownBy(() -> kb.restore("block-card.en", 9, "eva"))
        .isInstanceOf(UnknownArticleException.class)
        .hasMessageContaining("revision 9");
  }

  @Test
  void who_saw_an_older_revision_cannot_overwrite_or_publish_the_newer_one() {
    publish("block-card", "<p>One.</p>");
    kb.update("block-card.en", 1, draft(null, null, "Blocking?", "<p>Two.</p>"), "ed");

    assertThatThrownBy(
            () -> kb.update("block-card.en", 1, draft(null, null, "Mine", "<p>x</p>"), "eva"))
        .isInstanceOfSatisfying(
            StaleRevisionException.class, e -> assertThat(e.current()).isEqualTo(2));
    assertThatThrownBy(() -> kb.publish("block-card.en", OptionalLong.of(1), "eva"))
        .isInstanceOf(StaleRevisionException.class);
    assertThat(bank.live.answers).containsEntry("block-card.en", "<p>One.</p>");
  }

  @Test
  void of_many_editors_who_save_at_once_one_wins() throws Exception {
    publish("block-card", "<p>One.</p>");
    List<Callable<Boolean>> editors = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String answer = "<p>By editor " + i + "</p>";
      editors.add(() -> trySave(draft(null, null, "Blocking?", answer)));
    }

    List<Boolean> saved = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> outcome : threads.invokeAll(editors)) {
        saved.add(outcome.get());
      }
    }

    assertThat(Collections.frequency(saved, true)).isEqualTo(1);
    assertThat(kb.get("block-card.en").revision()).isEqualTo(2);
  }

  private boolean trySave(ArticleDraft draft) {
    try {
      kb.update("block-card.en", 1, draft, "somebody");
      return true;
    } catch (StaleRevisionException e) {
      return false;
    }
  }

  @Test
  void an_id_and_a_key_in_one_language_belong_to_one_article() {
    kb.create(draft("block-card", "en", "How do I block my card?", "<p>x</p>"), "eva");
    kb.create(draft("lost-card", "en", "I lost my card", "<p>x</p>"), "eva");

    assertThatThrownBy(() -> kb.create(draft("block-card", "en", "Again", "<p>y</p>"), "eva"))
        .isInstanceOfSatisfying(
            ArticleExistsException.class,
            e -> assertThat(e.existingId()).isEqualTo("block-card.en"));
    assertThatThrownBy(() ->
            kb.update("lost-card.en", 1, draft("block-card", null, "Again", "<p>y</p>"), "eva"))
        .isInstanceOf(ArticleExistsException.class);
    assertThat(kb.create(draft("block-card", "pl", "Jak zastrzec?", "<p>z</p>"), "eva").article())
        .extracting(Article::id)
        .isEqualTo("block-card.pl");
  }

  @Test
  void an_article_is_seen_in_all_its_languages() {
    for (String language : List.of("zh", "en", "pl")) {
      kb.create(draft("block-card", language, "Question?", "<p>x</p>"), "eva");
    }

    assertThat(kb.versions("block-card"))
        .extracting(Article::id)
        .containsExactly("block-card.pl", "block-card.en", "block-card.zh");
    assertThat(kb.versions("lost-card")).isEmpty();
  }

  @Test
  void without_a_key_one_is_made_from_the_question_in_any_script() {
    assertThat(idOf("en", "How do I block my card?")).isEqualTo("how-do-i-block-my-card.en");
    assertThat(idOf("en", "How do I block my card!")).isEqualTo("how-do-i-block-my-card-2.en");
    assertThat(idOf("pl", "Jak zastrzec kartę płatniczą?"))
        .isEqualTo("jak-zastrzec-karte-platnicza.pl");
    assertThat(idOf("ru", "Как заблокировать карту?")).matches("kak-zablokirovat-kartu\\.ru");
    assertThat(idOf("zh", "如何挂失银行卡？")).matches("[a-z-]+\\.zh");
    assertThat(idOf("en", "💳💳💳")).matches("article-[0-9a-f]{10}\\.en");
  }

  private String idOf(String language, String question) {
    return kb.create(draft(null, language, question, "<p>x</p>"), "eva").article().id();
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    ArticleDraft bad =
        new ArticleDraft(
            "Bad Id",
            "bad key",
            "de",
            "?",
            List.of("x".repeat(301)),
            "<p><a href=\"http://evil.example\"></a></p>",
            null,
            "cars",
            false,
            null);

    assertThatThrownBy(() -> kb.create(bad, "eva"))
        .isInstanceOfSatisfying(
            InvalidArticleException.class,
            e ->
                assertThat(e.errors())
                    .extracting(FieldError::field)
                    .containsExactly(
                        "id",
                        "key",
                        "language",
                        "topic",
                        "question",
                        "variants[0]",
                        "answer",
                        "answer"));
    assertThat(kb.list(all()).articles()).isEmpty();
  }

  @Test
  void an_empty_draft_says_what_is_needed() {
    ArticleDraft empty =
        new ArticleDraft(null, null, null, null, List.of(), null, null, null, false, null);

    assertThatThrownBy(() -> kb.create(empty, "eva"))
        .isInstanceOfSatisfying(
            InvalidArticleException.class,
            e ->
                assertThat(e.errors())
                    .extracting(FieldError::field)
                    .containsExactly("language", "topic", "question", "answer"));
  }

  @Test
  void u03_an_answer_that_reads_like_a_contract_gets_advice_until_it_has_plain_words() {
    String contract =
        "<p>Notwithstanding institutional responsibilities, notification obligations apply.</p>";
    SavedArticle hard = kb.create(draft("hard", "en", "What applies to me?", contract), "eva");

    assertThat(hard.notices())
        .filteredOn(notice -> notice.code().equals(Notice.HARD_TO_READ))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.field()).isEqualTo("answer");
          assertThat(notice.message()).contains("shorter sentences");
        });
    assertThat(kb.publish("hard.en", OptionalLong.empty(), "eva").publishedRevision()).isEqualTo(1);

    SavedArticle helped = kb.update("hard.en", 1, withSimple(contract, "<p>Tell us.</p>"), "eva");
    assertThat(helped.notices()).extracting(Notice::code).doesNotContain(Notice.HARD_TO_READ);

    SavedArticle worse = kb.update("hard.en", 2, withSimple("<p>Yes.</p>", contract), "eva");
    assertThat(worse.notices())
        .filteredOn(notice -> notice.code().equals(Notice.HARD_TO_READ))
        .extracting(Notice::field)
        .containsExactly("simple");
  }

  private static ArticleDraft withSimple(String answer, String simple) {
    return new ArticleDraft(
        null, "hard", "en", "What applies to me?", List.of(), answer, simple, "cards", false, null);
  }

  @Test
  void a_question_that_another_published_article_has_is_pointed_out_and_may_be_published() {
    kb.create(draft("order", "pl", "Jak zamówić kartę?", "<p>x</p>"), "eva");
    ArticleDraft again = draft("again", "pl", "jak zamowic  „Kartę”", "<p>x</p>");
    SavedArticle early = kb.create(again, "eva");
    assertThat(sameQuestion(early.notices())).isEmpty();

    kb.publish("order.pl", OptionalLong.empty(), "eva");
    assertThat(sameQuestion(kb.update("again.pl", 1, again, "eva").notices()))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.articleId()).isEqualTo("order.pl");
          assertThat(notice.field()).isEqualTo("question");
          assertThat(notice.message()).contains("\"Jak zamówić kartę?\"");
        });
    Article published = kb.publish("again.pl", OptionalLong.empty(), "eva");
    assertThat(sameQuestion(kb.advice(published))).hasSize(1);
    assertThat(sameQuestion(kb.advice(kb.get("order.pl"))))
        .extracting(Notice::articleId)
        .containsExactly("again.pl");
  }

  @Test
  void a_question_counts_as_published_and_in_its_own_language() {
    kb.create(draft("fees", "en", "PIN?", "<p>x</p>"), "eva");
    kb.publish("fees.en", OptionalLong.empty(), "eva");
    kb.update("fees.en", 1, draft("fees", "en", "What is a PIN?", "<p>x</p>"), "eva");

    assertThat(sameQuestion(kb.create(draft("other", "pl", "PIN?", "<p>x</p>"), "eva").notices()))
        .isEmpty();
    assertThat(
            sameQuestion(
                kb.create(draft("new", "en", "What is a PIN?", "<p>x</p>"), "eva").notices()))
        .isEmpty();
    assertThat(sameQuestion(kb.create(draft("old", "en", "Pin", "<p>x</p>"), "eva").notices()))
        .extracting(Notice::articleId)
        .containsExactly("fees.en");
  }

  @Test
  void a_way_to_ask_that_another_published_article_has_is_pointed_out_too() {
    kb.create(asked("lost", "My card is gone", "card lost", "where is my card"), "eva");
    kb.publish("lost.en", UNSEEN, "eva");

    assertThat(sameQuestion(kb.create(asked("a", "Card lost?", "no card"), "eva").notices()))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.field()).isEqualTo("question");
          assertThat(notice.message()).contains("(lost.en)", "\"card lost\"");
        });
    assertThat(sameQuestion(kb.create(asked("b", "Why?", "card lost", "x"), "eva").notices()))
        .extracting(Notice::field)
        .containsExactly("variants");
    assertThat(
            sameQuestion(
                kb.create(asked("d", "Where's my card", "My card is gone", "card lost", "q"), "eva")
                    .notices()))
        .as("one for each article")
        .hasSize(1);
    assertThat(
            sameQuestion(
                kb.create(asked("e", "Where is my card?", "My card is gone"), "eva").notices()))
        .as("of the question, though the article's first wording is shared by a way to ask")
        .extracting(Notice::field)
        .containsExactly("question");
    assertThat(sameQuestion(kb.create(asked("c", "How?", "???", "a card"), "eva").notices()))
        .isEmpty();
  }

  @Test
  void what_is_shared_is_told_before_anything_is_saved_just_as_it_is_told_after() {
    kb.create(asked("lost", "My card is gone", "card lost"), "eva");
    kb.publish("lost.en", UNSEEN, "eva");

    List<Notice> early = shared(Optional.empty(), "Card lost?");
    assertThat(early).isNotEmpty();
    assertThat(early).isEqualTo(sameQuestion(kb.create(asked("a", "Card lost?"), "eva").notices()));
    assertThat(shared(Optional.of("lost.en"), "Card lost?")).isEmpty();
    assertThat(shared(Optional.empty(), "")).isEmpty();
  }

  private List<Notice> shared(Optional<String> id, String question) {
    return kb.sharedQuestions(id, Language.ENGLISH, question, List.of());
  }

  private static ArticleDraft asked(String key, String question, String... variants) {
    return new ArticleDraft(
        null, key, "en", question, List.of(variants), "<p>x</p>", null, "cards", false, null);
  }

  private static List<Notice> sameQuestion(List<Notice> notices) {
    return notices.stream().filter(notice -> notice.code().equals(Notice.SAME_QUESTION)).toList();
  }

  @Test
  void too_much_is_refused() {
    assertThatThrownBy(() -> kb.create(draft("a", "en", "x".repeat(301), "<p>x</p>"), "eva"))
        .isInstanceOf(InvalidArticleException.class)
        .hasMessageContaining("3 to 300");
    assertThatThrownBy(
            () -> kb.create(draft("a", "en", "Why?", "<p>" + "x".repeat(20_000) + "</p>"), "eva"))
        .isInstanceOf(InvalidArticleException.class)
        .hasMessageContaining("20000");
    assertThatThrownBy(() -> kb.create(draft("k".repeat(99), "en", "Why?", "<p>x</p>"), "eva"))
        .isInstanceOf(InvalidArticleException.class)
        .hasMessageContaining("shorter key");
  }

  @Test
  void the_language_of_an_article_stays() {
    kb.create(draft("block-card", "en", "How do I block my card?", "<p>x</p>"), "eva");

    assertThatThrownBy(
            () -> kb.update("block-card.en", 1, draft(null, "pl", "Jak?", "<p>y</p>"), "eva"))
        .isInstanceOf(InvalidArticleException.class)
        .hasMessageContaining("cannot be changed");
  }

  @Test
  void what_was_typed_is_brought_into_one_form() {
    SavedArticle saved =
        kb.create(
            new ArticleDraft(
                null,
                "k",
                "pl",
                "  Jak\u00A0 zamówic\u0301 \n kartę? ",
                List.of("", "JAK ZAMÓWIĆ KARTĘ?", "nowa  karta", "Nowa karta", " "),
                "<div onclick='x()'>Tak</div>",
                null,
                "cards",
                true,
                null),
            "eva");

    assertThat(saved.article().content().question()).isEqualTo("Jak zamówić kartę?");
    assertThat(saved.article().content().variants()).containsExactly("nowa karta");
    assertThat(saved.article().content().answer()).isEqualTo("<p>Tak</p>");
    assertThat(saved.notices())
        .extracting(Notice::code)
        .containsExactly(Notice.SANITISED, Notice.MISSING_LANGUAGE_VERSION);
    assertThat(saved.notices().getLast().message()).endsWith("en, hu, ru, zh.");
  }

  @Test
  void advice_names_what_is_hard_to_read() {
    ArticleDraft draft =
        new ArticleDraft(
            null,
            "k",
            "en",
            "Where is it?",
            List.of(),
            "<h4>News</h4><p>"
                + "and so on ".repeat(10)
                + ". NEVER TELL ANYBODY your PIN. <a href=\"/help\">Click here</a></p>",
            null,
            "cards",
            false,
            null);

    assertThat(kb.create(draft, "eva").notices())
        .extracting(Notice::code)
        .containsExactly(
            Notice.NO_VARIANTS,
            Notice.LINK_TEXT_UNCLEAR,
            Notice.HEADING_ORDER,
            Notice.LONG_SENTENCE,
            Notice.ALL_CAPS,
            Notice.MISSING_LANGUAGE_VERSION);
  }

  @Test
  void a_preview_of_far_too_much_says_so_and_shows_nothing() {
    var preview = kb.preview("<p>" + "x".repeat(200_000), Optional.of(Language.ENGLISH));

    assertThat(preview.errors()).extracting(FieldError::field).containsExactly("answer");
    assertThat(preview.html()).isEmpty();
    assertThat(preview.notices()).isEmpty();
  }

  @Test
  void a_preview_shows_what_would_be_saved_and_saves_nothing() {
    var preview =
        kb.preview(
            "<b>Now</b><script>x</script> <a href=\"javascript:x\">here</a>",
            Optional.of(Language.ENGLISH));

    assertThat(preview.html()).isEqualTo("<strong>Now</strong> here");
    assertThat(preview.text()).isEqualTo("Now here");
    assertThat(preview.errors()).extracting(FieldError::field).containsExactly("answer");
    assertThat(preview.notices()).extracting(Notice::code).containsExactly(Notice.SANITISED);
    assertThat(kb.list(all()).articles()).isEmpty();
  }

  @Test
  void a_list_is_filtered_and_paged_in_a_steady_order() {
    for (int i = 10; i < 35; i++) {
      kb.create(draft("card-" + i, "en", "Question " + i, "<p>Odpowiedź łatwa " + i + "</p>"), "e");
    }
    kb.create(draft("card-10", "pl", "Pytanie 10%", "<p>x_y</p>"), "e");
    kb.publish("card-12.en", UNSEEN, "e");

    ArticlePage first = kb.list(query(Optional.empty(), Optional.empty(), 10, Optional.empty()));
    ArticlePage second = kb.list(query(Optional.empty(), Optional.empty(), 10, first.next()));
    ArticlePage third = kb.list(query(Optional.empty(), Optional.empty(), 10, second.next()));

    assertThat(first.articles()).extracting(Article::id).startsWith("card-10.en", "card-10.pl");
    List<Article> listed = new ArrayList<>(first.articles());
    listed.addAll(second.articles());
    listed.addAll(third.articles());
    assertThat(listed).hasSize(26).doesNotHaveDuplicates();
    assertThat(third.next()).isEmpty();

    assertThat(idsFor("LATWA 13")).containsExactly("card-13.en");
    assertThat(idsFor("pytanie")).containsExactly("card-10.pl");
    assertThat(idsFor("10%")).containsExactly("card-10.pl");
    assertThat(idsFor("x_y")).containsExactly("card-10.pl");
    assertThat(idsFor("' or 1=1 --")).isEmpty();
    assertThat(idsOf(ArticleStatusFilter.PUBLISHED)).containsExactly("card-12.en");
    assertThat(idsOf(ArticleStatusFilter.CHANGED)).isEmpty();
    assertThat(idsOf(ArticleStatusFilter.DRAFT)).hasSize(10).doesNotContain("card-12.en");
    kb.update("card-12.en", 1, draft("card-12", "en", "Question 12", "<p>Newer</p>"), "e");
    assertThat(idsOf(ArticleStatusFilter.PUBLISHED)).containsExactly("card-12.en");
    assertThat(idsOf(ArticleStatusFilter.CHANGED)).containsExactly("card-12.en");
    assertThat(kb.counts())
        .containsEntry(Language.ENGLISH, new ArticleCounts(24, 1))
        .containsEntry(Language.POLISH, new ArticleCounts(1, 0))
        .containsEntry(Language.CHINESE, ArticleCounts.NONE);
  }

  @Test
  void a_foreign_cursor_is_refused() {
    for (String cursor : List.of("%%%", "AAAA", "", "YQpiCkM")) {
      assertThatThrownBy(
              () -> kb.list(query(Optional.empty(), Optional.empty(), 10, Optional.of(cursor))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private List<String> idsFor(String text) {
    return kb
        .list(query(Optional.empty(), Optional.of(text), 10, Optional.empty()))
        .articles()
        .stream()
        .map(Article::id)
        .toList();
  }

  private List<String> idsOf(ArticleStatusFilter status) {
    return kb
        .list(query(Optional.of(status), Optional.empty(), 10, Optional.empty()))
        .articles()
        .stream()
        .map(Article::id)
        .toList();
  }

  private static ArticleQuery all() {
    return query(Optional.empty(), Optional.empty(), 200, Optional.empty());
  }

  private static ArticleQuery query(
      Optional<ArticleStatusFilter> status,
      Optional<String> text,
      int limit,
      Optional<String> cursor) {
    return new ArticleQuery(Optional.empty(), status, Optional.empty(), text, limit, cursor);
  }

  private void publish(String key, String answer) {
    kb.create(draft(key, "en", "How do I block my card?", answer), "eva");
    kb.publish(key + ".en", UNSEEN, "eva");
  }
}
