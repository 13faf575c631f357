package io.okienko.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.evaluation.IntentEvaluation;
import io.okienko.bot.evaluation.IntentReport;
import io.okienko.bot.language.Language;
import io.okienko.kb.evaluation.AnswerEvaluation;
import io.okienko.kb.evaluation.AnswerReport;
import io.okienko.kb.evaluation.EvaluationFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** One small measurement, told in every form. */
final class EvaluationReportTest {
  private static final String HOSTILE = "<script>alert(1)</script> open my account \u001b[31m";
  private static final String ODD_NAME = "card\"><b>&amp;";
  private static final Provenance PROVENANCE =
      new Provenance(
          List.of(new Provenance.SourceFile("test", Path.of("a<b>.csv"), 3080)),
          Language.POLISH,
          "none",
          Instant.parse("2026-03-01T10:00:00Z"),
          "1.2.3");

  private final IntentReport intents =
      IntentEvaluation.run(
          List.of(
              new LabelledText("block my card", ODD_NAME),
              new LabelledText("my card is blocked", ODD_NAME),
              new LabelledText("open an account", "account"),
              new LabelledText("account opening form", "account")),
          List.of(
              new LabelledText("please block this card", ODD_NAME),
              new LabelledText("opening of an account", "account"),
              new LabelledText(HOSTILE, ODD_NAME),
              new LabelledText("zzz qqq", "oos")),
          null,
          (_, _) -> {});

  private final List<EvaluationFiles.Article> articles =
      List.of(
          new EvaluationFiles.Article("1", "How do I block my card?", "In the app."),
          new EvaluationFiles.Article("2", "How do I open an account?", "In a branch."));

  private final AnswerReport answers =
      AnswerEvaluation.run(
          articles,
          List.of(
              new EvaluationFiles.Question(Set.of("1"), "block a card"),
              new EvaluationFiles.Question(Set.of("1"), "open an account")),
          Language.ENGLISH,
          Optional.empty(),
          (_, _) -> {});

  private Document intentPage() {
    return Jsoup.parse(HtmlReport.of(EvaluationReport.of(intents, PROVENANCE)));
  }

  private Document answerPage() {
    return Jsoup.parse(HtmlReport.of(EvaluationReport.of(answers, articles, PROVENANCE)));
  }

  @Test
  void texts_from_the_files_are_harmless_in_the_page() {
    Document page = intentPage();

    assertThat(page.select("script, b, a")).isEmpty();
    assertThat(page.select("th[scope=rowgroup]").text())
        .isEqualTo("<script>alert(1)</script> open my account [31m");
    assertThat(page.select("td").eachText()).contains(ODD_NAME);
    assertThat(page.select("tbody:has(th[scope=rowgroup])").attr("lang")).isEqualTo("pl");
    assertThat(page.select("dd").eachText()).contains("a<b>.csv, 3 080 rows");
  }

  @Test
  void the_page_needs_nothing_else_and_its_policy_names_its_style() throws Exception {
    Document page = intentPage();
    byte[] style = page.select("style").first().data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'", "style-src 'sha256-" + hash + "'");
    assertThat(page.select("[style], [src], [href], link, style")).hasSize(1);
    assertThat(page.html()).doesNotContain("http://", "https://");
  }

  @Test
  void the_page_is_read_by_everybody() {
    for (Document page : List.of(intentPage(), answerPage())) {
      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      assertThat(page.title()).isNotBlank();
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("table"))
          .hasSize(4)
          .allMatch(table -> !table.select("caption").text().isBlank());
      assertThat(page.select("th")).allMatch(heading -> heading.hasAttr("scope"));
      assertThat(page.select("figure > svg"))
          .hasSize(2)
          .allMatch(EvaluationReportTest::isDescribed);
      assertThat(page.select("td > svg")).allMatch(svg -> svg.attr("aria-hidden").equals("true"));
    }
  }

  private static boolean isDescribed(Element svg) {
    return svg.attr("role").equals("img") && !svg.attr("aria-label").isBlank();
  }

  @Test
  void an_article_is_named_with_its_question() {
    assertThat(answerPage().select("td").eachText()).contains("2: How do I open an account?");
    assertThat(TextReport.of(EvaluationReport.of(answers, articles, PROVENANCE)))
        .contains("1: How do I block my card? -> 2: How do I open an account?");
  }

  @Test
  void the_text_stays_within_eighty_columns_and_cannot_steer_the_terminal() {
    String text = TextReport.of(EvaluationReport.of(intents, PROVENANCE));

    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(text.chars()).allMatch(each -> each >= ' ' || each == '\n' || each == '\r');
    assertThat(text.lines().map(line -> line.replaceAll(" +", " ")))
        .contains("texts in scope 3", "right 66.7 %", "texts out of scope 1");
  }

  @Test
  void the_names_that_programs_rely_on_stand_in_the_json() throws Exception {
    JsonNode json = new JsonMapper().readTree(JsonReport.of(intents, PROVENANCE));

    assertThat(json.get("n").intValue()).isEqualTo(3);
    assertThat(json.get("accuracy").doubleValue()).isEqualTo(intents.accuracy());
    assertThat(names(json))
        .containsExactly(
            "n",
            "accuracy",
            "macro_f1",
            "in_scope",
            "oos",
            "train_seconds",
            "latency_ms",
            "ece",
            "reliability",
            "coverage",
            "coverage_at_precision",
            "confused",
            "mistakes",
            "measured");
    assertThat(names(json.get("oos"))).containsExactly("n", "recall", "precision", "auroc");
    assertThat(names(json.get("latency_ms"))).containsExactly("p50", "p99");
    assertThat(names(json.get("in_scope")))
        .containsExactly("threshold", "refused", "accuracy_with_refusals");
    assertThat(names(json.get("reliability").get(0)))
        .containsExactly("from", "to", "n", "confidence", "accuracy");
    assertThat(names(json.get("coverage").get(0)))
        .containsExactly("threshold", "coverage", "precision");
    assertThat(json.get("coverage_at_precision")).hasSize(3);
    assertThat(names(json.get("confused").get(0))).containsExactly("expected", "said", "count");
    assertThat(json.get("mistakes").get(0).get("text").textValue()).isEqualTo(HOSTILE);
    assertThat(json.get("mistakes").get(0).get("expected").textValue()).isEqualTo(ODD_NAME);
    assertThat(names(json.get("measured")))
        .containsExactly("at", "version", "language", "encoder", "files");
  }

  @Test
  void the_names_for_answers_too() throws Exception {
    JsonNode json = new JsonMapper().readTree(JsonReport.of(answers, PROVENANCE));

    assertThat(names(json))
        .contains("n", "mrr_at_10", "recall_at_1", "recall_at_5", "nothing_found", "latency_ms")
        .contains("ece", "reliability", "coverage", "confused", "mistakes", "measured");
    assertThat(json.get("confused").get(0).get("said").textValue()).isEqualTo("2");
  }

  @Test
  void an_excerpt_cuts_no_character_in_two() {
    assertThat(Wording.excerpt("a\tb\r\nc", 10)).isEqualTo("a b c");
    assertThat(Wording.excerpt("🙂🙂🙂🙂🙂🙂🙂", 6)).isEqualTo("🙂🙂 ...");
    assertThat(Wording.excerpt("🙂🙂🙂", 3)).isEqualTo("🙂🙂🙂");
    assertThat(Wording.count(1_234_567)).isEqualTo("1 234 567");
  }

  private static Stream<String> names(JsonNode json) {
    return json.properties().stream().map(Map.Entry::getKey);
  }
}
