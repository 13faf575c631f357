package io.okienko.storage.kb;

import static io.okienko.storage.kb.RealKnowledgeBase.draft;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleStatus;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.exchange.ExchangeFormat;
import io.okienko.kb.exchange.FileTooLargeException;
import io.okienko.kb.exchange.ImportOptions;
import io.okienko.kb.exchange.ImportReport;
import io.okienko.kb.exchange.PlannedArticle;
import io.okienko.kb.exchange.PlannedImport;
import io.okienko.kb.exchange.RowError;
import io.okienko.kb.exchange.UnreadableFileException;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole knowledge base goes out as a file and comes in again without loss. */
@OnEveryDatabase
class K03_ExchangeTest {
  private static final ImportOptions PARTIAL = new ImportOptions(true, false);
  private static final ImportOptions PUBLISHING = new ImportOptions(false, true);

  /** As files had it before there were plain words; such files are still read. */
  private static final String HEADER =
      "id,key,language,topic,urgent,status,question,variants,answer\r\n";

  @Parameter Databases databases;
  @TempDir Path folder;
  @TempDir Path otherFolder;
  private RealKnowledgeBase bank;
  private KnowledgeBase kb;
  private Exchange exchange;

  @BeforeEach
  void open() {
    bank = new RealKnowledgeBase(databases.open(folder));
    kb = bank.services.knowledgeBase();
    exchange = bank.services.exchange();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_exported_and_imported_elsewhere_exports_to_the_same_bytes(ExchangeFormat format)
      throws IOException {
    writeAwkwardArticles();
    byte[] exported = export(exchange, format);

    try (RealKnowledgeBase other = new RealKnowledgeBase(databases.open(otherFolder))) {
      ImportReport report =
          other
              .services
              .exchange()
              .importArticles(
                  new ByteArrayInputStream(exported), format, ImportOptions.STRICT, "eva");

      assertThat(report).isEqualTo(new ImportReport(true, 5, 5, 0, 0, List.of()));
      assertThat(export(other.services.exchange(), format)).isEqualTo(exported);
      assertThat(other.live.answers).isEqualTo(bank.live.answers).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void importing_an_export_into_its_own_base_changes_nothing(ExchangeFormat format)
      throws IOException {
    writeAwkwardArticles();
    long publications = bank.articles.publicationNumber();

    ImportReport report =
        exchange.importArticles(
            new ByteArrayInputStream(export(exchange, format)),
            format,
            ImportOptions.STRICT,
            "eva");

    assertThat(report).isEqualTo(new ImportReport(true, 5, 0, 0, 5, List.of()));
    assertThat(kb.get("edited.en").publishedRevision()).isEqualTo(1);
    assertThat(kb.get("edited.en").revision()).isEqualTo(2);
    assertThat(bank.articles.publicationNumber()).isEqualTo(publications);
  }

  @Test
  void u03_a_file_from_before_there_were_plain_words_leaves_them_as_they_are() throws IOException {
    writeAwkwardArticles();
    String simple = kb.get("formula.en").content().simple();
    assertThat(simple).isNotNull();

    importCsv("id,answer\r\nformula.en,<p>Another answer.</p>\r\n", ImportOptions.STRICT);
    assertThat(kb.get("formula.en").content().simple()).isEqualTo(simple);

    importCsv("id,simple\r\nformula.en,\r\n", ImportOptions.STRICT);
    assertThat(kb.get("formula.en").content().simple()).isNull();
    assertThat(kb.get("formula.en").content().answer()).isEqualTo("<p>Another answer.</p>");
  }

  @Test
  void c02_a_row_that_may_not_be_published_is_told_and_comes_in_as_a_draft() throws IOException {
    String row = "a,en,cards,%s,Lost card?,<h4>Now</h4><p>Call.</p>\r\n";
    String header = "key,language,topic,status,question,answer\r\n";

    ImportReport refused = importCsv(header + row.formatted("published"), ImportOptions.STRICT);
    assertThat(refused.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.field()).isEqualTo("answer"));

    ImportReport draft = importCsv(header + row.formatted("draft"), ImportOptions.STRICT);
    assertThat(draft.created()).isEqualTo(1);
  }

  @Test
  void a_plan_says_what_would_be_published_and_changes_nothing() throws IOException {
    kb.create(draft("live", "en", "Am I live?", "<p>Yes.</p>"), "eva");
    kb.publish("live.en", OptionalLong.empty(), "eva");
    kb.create(draft("draft", "en", "Am I a draft?", "<p>Yes.</p>"), "eva");
    String file =
        """
        id,key,language,topic,urgent,status,question,answer
        live.en,live,en,cards,false,published,Am I live?,<p>Yes.</p>
        draft.en,draft,en,cards,false,,Am I a draft?,<p>Still.</p>
        new.en,new,en,cards,true,published,Am I new?,<p>Yes.</p>
        """;
    String before = new String(export(exchange, ExchangeFormat.JSON), UTF_8);

    assertThat(plan(file, ImportOptions.STRICT).published())
        .containsExactly(new PlannedArticle(4, "new.en", Language.ENGLISH, "Am I new?", true));
    assertThat(plan(file, PUBLISHING).published())
        .extracting(PlannedArticle::id)
        .containsExactly("draft.en", "new.en");
    assertThat(export(exchange, ExchangeFormat.JSON)).asString(UTF_8).isEqualTo(before);
    assertThat(plan(file, PUBLISHING).report()).isEqualTo(importCsv(file, PUBLISHING));
    assertThat(plan(file, PUBLISHING).published()).isEmpty();
  }

  private PlannedImport plan(String csv, ImportOptions options) throws IOException {
    var in = new ByteArrayInputStream(csv.getBytes(UTF_8));
    return exchange.planImport(in, ExchangeFormat.CSV, options);
  }

  @Test
  void u03_plain_words_are_checked_like_the_answer() throws IOException {
    String file =
        """
        {"format":"okienko-knowledge-base/1","articles":[{"language":"en","topic":"cards",
        "question":"Lost card?","answer":"<p>Call.</p>",
        "simple":"<p><a href=\\"https://evil.example\\">Ring</a></p>"}]}\
        """;

    assertThat(importJson(file).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.field()).isEqualTo("simple"));
  }

  @Test
  void a_file_of_more_rows_than_any_bank_has_is_refused() {
    assertThatThrownBy(() -> importCsv(HEADER + "x\r\n".repeat(50_001), PARTIAL))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("50000");
    assertThatThrownBy(() -> importJson(badArticles(50_001)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("50000");
  }

  @Test
  void of_very_many_errors_the_first_thousand_are_listed_and_the_others_counted()
      throws IOException {
    assertThat(importJson(badArticles(1000)).errors()).hasSize(1000);

    List<RowError> errors = importJson(badArticles(1003)).errors();

    assertThat(errors).hasSize(1001);
    assertThat(errors.getLast().row()).isEqualTo(1001);
    assertThat(errors.getLast().message()).startsWith("3 more errors");
  }

  private static String badArticles(int count) {
    return "{\"format\": \"okienko-knowledge-base/1\", \"articles\": [0%s]}"
        .formatted(",0".repeat(count - 1));
  }

  private void writeAwkwardArticles() {
    kb.create(
        new ArticleDraft(
            null,
            "formula",
            "en",
            "=SUM(A1:A9), \"quoted\"; 'single'\t@x",
            List.of("-1+2", "+48 22", "@cmd", "a;b,c", "\"", "''", "#x", "\\n", "null", "NULL"),
            "<p>Line one\nline two, \"three\" &amp; &lt;four&gt;</p>\n<p>|;\t</p>",
            "<ul><li>Short, \"quoted\"; words</li></ul>",
            "cards",
            true,
            null),
        "eva");
    kb.create(
        new ArticleDraft(
            "own-id",
            "emoji",
            "zh",
            "银行卡💳怎么办？",
            List.of(),
            "<p>拨打。</p>",
            null,
            "app",
            false,
            null),
        "eva");
    kb.create(draft("pl", "pl", "Zażółć gęślą jaźń?", "<p>Tak</p>"), "eva");
    kb.create(draft("live", "hu", "Árvíztűrő tükörfúrógép?", "<p>Igen</p>"), "eva");
    kb.publish("live.hu", OptionalLong.empty(), "eva");
    kb.create(draft("edited", "en", "Edited since?", "<p>Old</p>"), "eva");
    kb.publish("edited.en", OptionalLong.empty(), "eva");
    kb.update("edited.en", 1, draft("edited", "en", "Edited since?", "<p>Old</p>"), "eva");
    kb.update("edited.en", 1, draft("edited", "en", "Edited since!", "<p>Old</p>"), "eva");
  }

  @Test
  void a_row_creates_updates_publishes_and_withdraws_as_it_says() throws IOException {
    kb.create(draft("a", "en", "Question a?", "<p>a</p>"), "eva");
    kb.create(draft("b", "en", "Question b?", "<p>b</p>"), "eva");
    kb.publish("b.en", OptionalLong.empty(), "eva");
    kb.create(draft("c", "en", "Question c?", "<p>c</p>"), "eva");
    kb.publish("c.en", OptionalLong.empty(), "eva");

    ImportReport report =
        importCsv(
            HEADER
                + "a.en,a,en,cards,false,published,Question a?,Question a? please,<p>a</p>\r\n"
                + "b.en,b,en,cards,false,draft,Question b?,Question b? please,<p>b</p>\r\n"
                + ",c,en,cards,false,,Question c?,,<p>c2</p>\r\n"
                + ",d,en,cards,yes,published,Question d?,\"one\ntwo\r\n\",<p>d</p>\r\n",
            ImportOptions.STRICT);

    assertThat(report).isEqualTo(new ImportReport(true, 4, 1, 3, 0, List.of()));
    assertThat(bank.live.answers)
        .containsOnlyKeys("a.en", "c.en", "d.en")
        .containsEntry("c.en", "<p>c</p>");
    assertThat(kb.get("c.en").content().answer()).isEqualTo("<p>c2</p>");
    assertThat(kb.get("d.en").content().variants()).containsExactly("one", "two");
    assertThat(kb.get("d.en").content().urgent()).isTrue();
    assertThat(kb.get("d.en").updatedBy()).isEqualTo("importer");
  }

  @Test
  void everything_imported_is_published_if_asked_for() throws IOException {
    kb.create(draft("a", "en", "Question a?", "<p>a</p>"), "eva");
    kb.publish("a.en", OptionalLong.empty(), "eva");
    kb.update("a.en", 1, draft("a", "en", "Question a?", "<p>a2</p>"), "eva");

    ImportReport report =
        importCsv(
            HEADER
                + "a.en,a,en,cards,false,draft,Question a?,Question a? please,<p>a2</p>\r\n"
                + ",d,en,cards,,,Question d?,,<p>d</p>\r\n",
            PUBLISHING);

    assertThat(report).isEqualTo(new ImportReport(true, 2, 1, 1, 0, List.of()));
    assertThat(bank.live.answers)
        .containsEntry("a.en", "<p>a2</p>")
        .containsEntry("d.en", "<p>d</p>");
  }

  @Test
  void every_bad_row_is_named_and_nothing_changes() throws IOException {
    kb.create(draft("taken", "en", "Taken?", "<p>x</p>"), "eva");
    String file =
        HEADER
            + ",good,en,cards,,,Good question?,,<p>x</p>\r\n"
            + ",bad-topic,en,cars,,,Question?,,<p>x</p>\r\n"
            + ",bad-link,en,cards,,,Question?,,\"<p><a href=\"\"javascript:x\"\">y</a></p>\"\r\n"
            + "\r\n"
            + ",good,en,cards,,,Same key?,,<p>x</p>\r\n"
            + "other,taken,en,cards,,,Taken key?,,<p>x</p>\r\n"
            + ",short\r\n"
            + ",bad-words,en,cards,maybe,live,Question?,,<p>x</p>\r\n"
            + ",,xx,cards,,,,,\r\n";

    ImportReport report = importCsv(file, ImportOptions.STRICT);

    assertThat(report.applied()).isFalse();
    assertThat(report.rows()).isEqualTo(8);
    assertThat(report.errors())
        .extracting(RowError::row, RowError::field)
        .containsExactly(
            row(3, "topic"),
            row(4, "answer"),
            row(6, "key"),
            row(7, "key"),
            row(8, null),
            row(9, "urgent"),
            row(9, "status"),
            row(10, "language"),
            row(10, "question"),
            row(10, "answer"));
    assertThat(kb.find("good.en")).isEmpty();

    ImportReport partial = importCsv(file, PARTIAL);

    assertThat(partial.applied()).isTrue();
    assertThat(partial.created()).isEqualTo(1);
    assertThat(partial.errors()).isEqualTo(report.errors());
    assertThat(kb.find("good.en")).isPresent();
  }

  private static org.assertj.core.groups.Tuple row(int row, String field) {
    return org.assertj.core.groups.Tuple.tuple(row, field);
  }

  @Test
  void rows_of_a_json_file_are_checked_one_by_one() throws IOException {
    String file =
        """
        {"format": "okienko-knowledge-base/1", "articles": [
          {"key": "a", "language": "en", "topic": "cards", "question": "Why?", "answer": "<p>x</p>"},
          {"key": "b", "language": "en", "topic": "cards", "question": 7, "answer": "<p>x</p>"},
          {"key": "c", "language": "en", "topic": "cards", "question": "Why?", "answer": "<p>x</p>",
           "variants": "one", "urgent": "no", "status": 1, "colour": "red"},
          "text"
        ]}
        """;

    ImportReport report = importJson(file);

    assertThat(report.applied()).isFalse();
    assertThat(report.errors())
        .extracting(RowError::row, RowError::field)
        .contains(
            row(2, "question"),
            row(3, "colour"),
            row(3, "urgent"),
            row(3, "status"),
            row(3, "variants"),
            row(4, null));
  }

  @Test
  void a_plain_list_of_questions_and_answers_may_be_imported_again_and_again() throws IOException {
    String same = "Why is it that this very long question begins like the other ";
    String file =
        "question,answer,language,topic\n"
            + same
            + "one?,<p>1</p>,en,cards\n"
            + same
            + "two?,<p>2</p>,en,cards\n"
            + "Короткий вопрос?,<p>3</p>,ru,cards\n";

    assertThat(importCsv(file, ImportOptions.STRICT))
        .isEqualTo(new ImportReport(true, 3, 3, 0, 0, List.of()));
    assertThat(importCsv(file, ImportOptions.STRICT))
        .isEqualTo(new ImportReport(true, 3, 0, 0, 3, List.of()));
    assertThat(importCsv(file.replace("<p>2</p>", "<p>two</p>"), ImportOptions.STRICT))
        .isEqualTo(new ImportReport(true, 3, 0, 1, 2, List.of()));
  }

  @Test
  void columns_that_a_file_leaves_out_stay_as_they_are() throws IOException {
    kb.create(
        new ArticleDraft(
            null,
            "a",
            "en",
            "Lost card?",
            List.of("gone"),
            "<p>Call.</p>",
            "<p>Ring us.</p>",
            "cards",
            true,
            null),
        "eva");

    importCsv("id,topic\na.en,security\n", ImportOptions.STRICT);

    Article article = kb.get("a.en");
    assertThat(article.content().topic()).isEqualTo("security");
    assertThat(article.content().urgent()).isTrue();
    assertThat(article.content().simple()).isEqualTo("<p>Ring us.</p>");
    assertThat(article.content().variants()).containsExactly("gone");
    assertThat(article.status()).isEqualTo(ArticleStatus.DRAFT);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void spreadsheets_of_other_countries_are_understood(String separator) throws IOException {
    String file =
        "\uFEFF"
            + String.join(separator, "key", "language", "topic", "question", "answer")
            + "\n"
            + String.join(separator, "a", "pl", "cards", "\"Czy, na pewno?\"", "<p>Tak</p>")
            + "\n;;;;\n".replace(";", separator);

    assertThat(importCsv(file, ImportOptions.STRICT).created()).isEqualTo(1);
    assertThat(kb.get("a.pl").content().question()).isEqualTo("Czy, na pewno?");
  }

  @Test
  void a_file_in_another_encoding_is_refused_with_advice() {
    byte[] latin =
        (HEADER + ",a,pl,cards,,,Zażółć?,,<p>x</p>").getBytes(Charset.forName("windows-1250"));

    assertThatThrownBy(() ->
            exchange.importArticles(
                new ByteArrayInputStream(latin), ExchangeFormat.CSV, ImportOptions.STRICT, "eva"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("UTF-8 (line 2)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "name,text\na,b\n",
        "question,answer\nWhy?,<p>x</p>\n",
        "id,id\na,b\n",
        "id,question,answer\na,\"never closed,<p>x</p>\n",
      })
  void csv_that_makes_no_sense_is_refused_as_a_whole(String file) {
    assertThatThrownBy(() -> importCsv(file, ImportOptions.STRICT))
        .isInstanceOf(UnreadableFileException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{\"format\": \"okienko-knowledge-base/2\", \"articles\": []}",
        "{\"format\": \"okienko-knowledge-base/1\"}",
        "{\"format\": \"okienko-knowledge-base/1\", \"articles\": {}}",
        "{\"format\": \"okienko-knowledge-base/1\", \"articles\": []} x",
        "{\"format\": \"okienko-knowledge-base/1\", \"articles\": [], \"articles\": []}",
        "{\"format\": ",
      })
  void json_that_makes_no_sense_is_refused_as_a_whole(String file) {
    assertThatThrownBy(() -> importJson(file)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void a_file_without_end_is_refused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    assertThatThrownBy(
            () -> exchange.importArticles(endless, ExchangeFormat.CSV, ImportOptions.STRICT, "eva"))
        .isInstanceOf(FileTooLargeException.class)
        .hasMessageContaining("20 MiB");
  }

  @Test
  void an_empty_knowledge_base_is_exported_too() throws IOException {
    assertThat(new String(export(exchange, ExchangeFormat.CSV), UTF_8))
        .isEqualTo(HEADER.replace("answer", "answer,simple"));
    assertThat(importJson(new String(export(exchange, ExchangeFormat.JSON), UTF_8)).rows())
        .isZero();
  }

  @Test
  void five_thousand_articles_take_seconds() throws IOException {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      file.append(",a").append(i).append(",en,cards,false,published,Question number ").append(i);
      file.append("?,\"one ").append(i).append("\ntwo ").append(i).append("\",<p>Open <strong>");
      file.append("Cards</strong> and tap number ")
          .append(i)
          .append(".</p><ol><li>One</li></ol>\r\n");
    }
    long start = System.nanoTime();

    ImportReport report = importCsv(file.toString(), ImportOptions.STRICT);

    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(report.created()).isEqualTo(5_000);
    assertThat(bank.live.answers).hasSize(5_000);
    assertThat(taken).isLessThan(Duration.ofMinutes(3));
  }

  private ImportReport importCsv(String file, ImportOptions options) throws IOException {
    return exchange.importArticles(
        new ByteArrayInputStream(file.getBytes(UTF_8)), ExchangeFormat.CSV, options, "importer");
  }

  private ImportReport importJson(String file) throws IOException {
    return exchange.importArticles(
        new ByteArrayInputStream(file.getBytes(UTF_8)),
        ExchangeFormat.JSON,
        ImportOptions.STRICT,
        "importer");
  }

  private static byte[] export(Exchange exchange, ExchangeFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exchange.exportArticles(out, format);
    return out.toByteArray();
  }
}
