package io.okienko.storage.kb;

import static io.okienko.storage.kb.RealKnowledgeBase.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.publication.IndexKeeper;
import io.okienko.kb.spi.ArticleStore.Publication;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Whoever answers customers learns of every publication, also where news got lost. */
@OnEveryDatabase
class K02_PublicationTest {
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
  void a_restarted_server_knows_what_is_published() {
    publish("block-card", "<p>Call us.</p>");
    kb.create(draft("draft", "en", "Not yet?", "<p>x</p>"), "eva");
    bank.close();

    open();

    assertThat(bank.live.answers).containsOnlyKeys("block-card.en");
    assertThat(bank.index.find("block my card", Language.ENGLISH, 3)).hasSize(1);
  }

  @Test
  void another_node_catches_up_with_what_it_was_not_told() {
    RealKnowledgeBase.Live other = new RealKnowledgeBase.Live();
    try (IndexKeeper keeper = new IndexKeeper(bank.articles, List.of(other))) {
      publish("a", "<p>First.</p>");
      keeper.start(Duration.ofHours(1));
      publish("b", "<p>Second.</p>");
      kb.unpublish("a.en", "eva");
      publish("c", "<p>Third.</p>");
      kb.delete("c.en", "eva");
      assertThat(other.answers).containsOnlyKeys("a.en");

      keeper.catchUp();

      assertThat(other.answers).containsOnlyKeys("b.en").isEqualTo(bank.live.answers);
    }
  }

  @Test
  void another_node_looks_by_itself() {
    RealKnowledgeBase.Live other = new RealKnowledgeBase.Live();
    try (IndexKeeper keeper = new IndexKeeper(bank.articles, List.of(other))) {
      keeper.start(IndexKeeper.DEFAULT_CHECK_INTERVAL);
      publish("a", "<p>First.</p>");

      Awaitility.await().untilAsserted(() -> assertThat(other.answers).containsOnlyKeys("a.en"));
    }
  }

  @Test
  void a_listener_that_failed_is_told_again_and_the_publication_stands() {
    bank.live.broken = true;
    publish("a", "<p>First.</p>");
    assertThat(bank.live.answers).isEmpty();
    assertThat(kb.get("a.en").publishedRevision()).isEqualTo(1);

    bank.live.broken = false;
    publish("b", "<p>Second.</p>");

    assertThat(bank.live.answers).containsOnlyKeys("a.en", "b.en");
  }

  @Test
  void a_listener_that_goes_on_failing_is_told_more_and_more_seldom() {
    RealKnowledgeBase.Live other = new RealKnowledgeBase.Live();
    try (IndexKeeper keeper = new IndexKeeper(bank.articles, List.of(other))) {
      keeper.start(Duration.ofMillis(1));
      other.broken = true;
      publish("a", "<p>First.</p>");
      Awaitility.await().until(() -> other.refusals.size() >= 7);
      assertThat(Duration.between(other.refusals.get(5), other.refusals.get(6)))
          .isGreaterThan(Duration.ofMillis(20));

      other.broken = false;

      Awaitility.await().until(() -> other.answers.containsKey("a.en"));
    }
  }

  @Test
  void publications_are_numbered_and_say_who_did_it() {
    publish("a", "<p>First.</p>");
    kb.update("a.en", 1, draft(null, null, "How then?", "<p>Second.</p>"), "ed");
    assertThat(bank.articles.publicationNumber()).isEqualTo(1);
    kb.publish("a.en", OptionalLong.empty(), "ed");
    kb.publish("a.en", OptionalLong.empty(), "ed");
    kb.delete("a.en", "boss");

    assertThat(bank.articles.publicationNumber()).isEqualTo(3);
    assertThat(bank.articles.listPublications(0))
        .extracting(Publication::number, Publication::revision, Publication::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, 1L, "eva"),
            org.assertj.core.groups.Tuple.tuple(2L, 2L, "ed"),
            org.assertj.core.groups.Tuple.tuple(3L, null, "boss"));
    assertThat(bank.articles.listPublications(2)).hasSize(1);
  }

  @Test
  void readers_browse_published_articles_by_topic() {
    publish("a", "<p>First.</p>");
    publish("b", "<p>Second.</p>");
    kb.create(draft("c", "en", "Draft?", "<p>x</p>"), "eva");

    var answers = bank.services.publishedAnswers();

    assertThat(answers.list(Language.ENGLISH, Optional.of("cards"), 10))
        .extracting(PublishedArticle::id)
        .containsExactly("a.en", "b.en");
    assertThat(answers.list(Language.ENGLISH, Optional.empty(), 1))
        .extracting(PublishedArticle::id)
        .containsExactly("a.en");
    assertThat(answers.list(Language.ENGLISH, Optional.of("loans"), 10)).isEmpty();
    assertThat(answers.list(Language.POLISH, Optional.empty(), 10)).isEmpty();
    assertThat(answers.countByTopic(Language.ENGLISH))
        .containsExactly(java.util.Map.entry("cards", 2));
    assertThat(answers.find("a.en")).map(PublishedArticle::revision).contains(1L);
  }

  private void publish(String key, String answer) {
    kb.create(draft(key, "en", "How do I block my card?", answer), "eva");
    kb.publish(key + ".en", OptionalLong.empty(), "eva");
  }
}
