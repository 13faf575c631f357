package io.okienko.storage.kb;

import static io.okienko.storage.kb.RealKnowledgeBase.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.kb.article.Article;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.spi.ArticleStore.Publication;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.Together;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors who work at several servers on one PostgreSQL at the same moment. */
class K05_SeveralServersTest {
  private static final int SERVERS = 3;

  @TempDir Path folder;
  private final List<RealKnowledgeBase> servers = new ArrayList<>();

  @BeforeEach
  void open() {
    for (int i = 0; i < SERVERS; i++) {
      servers.add(new RealKnowledgeBase(Databases.POSTGRESQL.open(folder)));
    }
  }

  @AfterEach
  void close() {
    servers.forEach(RealKnowledgeBase::close);
  }

  @Test
  void all_answer_with_what_any_published_and_no_number_is_left_out() throws Exception {
    Together.atOnce(
        knowledgeBases(),
        24,
        (kb, i) -> {
          String id = create(kb, "article-" + i);
          kb.publish(id, OptionalLong.empty(), "eva");
          if (i % 4 == 0) {
            kb.unpublish(id, "eva");
          }
          return id;
        });
    List<Publication> publications = servers.getFirst().articles.listPublications(0);
    assertThat(publications)
        .extracting(Publication::number)
        .isEqualTo(LongStream.rangeClosed(1, 30).boxed().toList());
    for (RealKnowledgeBase server : servers) {
      server.services.indexKeeper().catchUp();
      assertThat(server.live.answers).hasSize(18).isEqualTo(servers.getFirst().live.answers);
    }
  }

  @Test
  void one_of_many_who_change_the_same_revision_wins() throws Exception {
    String id = create(servers.getFirst().services.knowledgeBase(), "block-card");
    List<String> outcomes =
        Together.atOnce(
            knowledgeBases(),
            9,
            (kb, i) -> {
              ArticleDraft change = draft(null, null, "How do I block it?", "<p>By " + i + "</p>");
              try {
                kb.update(id, 1, change, "eva");
                return "changed by " + i;
              } catch (RuntimeException e) {
                return e.getClass().getSimpleName();
              }
            });
    assertThat(outcomes).filteredOn(outcome -> outcome.startsWith("changed")).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.startsWith("changed"))
        .containsOnly("StaleRevisionException");
    Article article = servers.getLast().services.knowledgeBase().get(id);
    assertThat(article.revision()).isEqualTo(2);
  }

  @Test
  void one_of_many_who_create_the_same_article_wins() throws Exception {
    List<String> outcomes =
        Together.atOnce(
            knowledgeBases(),
            9,
            (kb, _) -> {
              try {
                return create(kb, "block-card");
              } catch (RuntimeException e) {
                return e.getClass().getSimpleName();
              }
            });
    assertThat(outcomes).filteredOn("block-card.en"::equals).hasSize(1);
    assertThat(servers.getFirst().articles.listNames()).hasSize(1);
  }

  private static String create(KnowledgeBase kb, String key) {
    return kb.create(draft(key, "en", "What about " + key + "?", "<p>Call us.</p>"), "eva")
        .article()
        .id();
  }

  private List<KnowledgeBase> knowledgeBases() {
    return servers.stream().map(server -> server.services.knowledgeBase()).toList();
  }
}
