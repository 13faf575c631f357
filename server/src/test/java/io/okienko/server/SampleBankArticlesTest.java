package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.content.ContentSettings;
import io.okienko.kb.content.KnownTerms;
import io.okienko.kb.content.PublishingRules;
import io.okienko.kb.content.TextAdvice;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.editing.ContentRules;
import io.okienko.kb.readability.ReadingLevel;
import io.okienko.kb.text.Folding;
import io.okienko.kb.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample bank's articles are as good as the product asks of anybody's. */
class SampleBankArticlesTest {
  private static final Path FOLDER = Path.of("src/main/resources/sample-bank/articles");
  private static final ContentRules RULES =
      new ContentRules(ContentSettings.DEFAULTS, Topics.ofRetailBank());

  private static final List<JsonNode> ARTICLES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        mapper.readTree(file.toFile()).path("articles").forEach(ARTICLES::add);
      }
    }
  }

  @Test
  void every_article_passes_the_content_rules_word_for_word() {
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode article : ARTICLES) {
      String id = article.path("id").asText();
      switch (RULES.check(draft(article), null)) {
        case ContentRules.Bad bad -> softly.assertThat(bad.errors()).as(id).isEmpty();
        case ContentRules.Good good -> {
          softly.assertThat(good.answer().removed()).as(id).isEmpty();
          softly.assertThat(good.content()).as(id).isEqualTo(written(article));
        }
      }
    }
    softly.assertAll();
    assertThat(ARTICLES).hasSizeGreaterThan(300);
  }

  @Test
  void u03_every_answer_reads_at_lower_secondary_level_or_has_plain_words_that_do() {
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode article : ARTICLES) {
      String id = article.path("id").asText();
      Language language = new Language(article.path("language").asText());
      ReadingLevel level = level(article.path("answer"), language);
      if (article.hasNonNull("simple")) {
        ReadingLevel simple = level(article.path("simple"), language);
        softly.assertThat(simple.isEasy()).as("%s in plain words: %s", id, simple).isTrue();
        softly
            .assertThat(simple.value())
            .as("%s in plain words is plainer", id)
            .isLessThan(level.value());
      } else {
        softly.assertThat(level.isEasy()).as("%s: %s", id, level).isTrue();
      }
    }
    softly.assertAll();
    assertThat(ARTICLES).anyMatch(article -> article.hasNonNull("simple"));
  }

  private static ReadingLevel level(JsonNode html, Language language) {
    return ReadingLevel.of(html.asText(), language).orElseThrow();
  }

  @Test
  void c02_s04_u04_every_article_may_be_published_and_leaves_little_to_advise() {
    TextAdvice advice =
        new TextAdvice(
            new EvidenceLanguageDetector(Language.BUILT_IN),
            KnownTerms.EVERYDAY.or(WindowGlossary.load()));
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode article : ARTICLES) {
      ArticleContent content = written(article);
      String id = article.path("id").asText();
      softly.assertThat(PublishingRules.errorsIn(content)).as(id).isEmpty();
      softly.assertThat(advice.on(content.answer(), content.language())).as(id).isEmpty();
      if (content.simple() != null) {
        softly.assertThat(advice.on(content.simple(), content.language())).as(id).isEmpty();
      }
    }
    softly.assertAll();
  }

  @Test
  void every_article_is_there_in_all_languages_and_named_alike() {
    Map<String, TreeSet<String>> languages = new TreeMap<>();
    for (JsonNode article : ARTICLES) {
      String key = article.path("key").asText();
      String language = article.path("language").asText();
      assertThat(article.path("id").asText()).isEqualTo(key + "." + language);
      assertThat(languages.computeIfAbsent(key, _ -> new TreeSet<>()).add(language)).isTrue();
    }
    assertThat(languages.values())
        .allSatisfy(found ->
            assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                    Language.BUILT_IN.stream().map(Language::tag).toList()));
  }

  /** Two articles that claim the same wording would take each other's customers. */
  @Test
  void no_wording_belongs_to_two_articles() {
    Map<String, String> owners = new HashMap<>();
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode article : ARTICLES) {
      String id = article.path("id").asText();
      for (String wording : wordings(article)) {
        String name = article.path("language").asText() + ": " + Folding.fold(wording);
        String owner = owners.putIfAbsent(name, id);
        softly.assertThat(owner).as("%s has the same wording: %s", id, name).isNull();
      }
    }
    softly.assertAll();
  }

  private static List<String> wordings(JsonNode article) {
    List<String> wordings = variants(article);
    wordings.add(article.path("question").asText());
    return wordings;
  }

  private static List<String> variants(JsonNode article) {
    List<String> variants = new ArrayList<>();
    article.path("variants").forEach(variant -> variants.add(variant.asText()));
    return variants;
  }

  private static ArticleDraft draft(JsonNode article) {
    return new ArticleDraft(
        article.path("id").asText(),
        article.path("key").asText(),
        article.path("language").asText(),
        article.path("question").asText(),
        variants(article),
        article.path("answer").asText(),
        article.path("simple").asText(),
        article.path("topic").asText(),
        article.path("urgent").asBoolean(),
        null);
  }

  private static ArticleContent written(JsonNode article) {
    return new ArticleContent(
        article.path("key").asText(),
        new Language(article.path("language").asText()),
        article.path("question").asText(),
        variants(article),
        article.path("answer").asText(),
        article.hasNonNull("simple") ? article.path("simple").asText() : null,
        article.path("topic").asText(),
        article.path("urgent").asBoolean());
  }
}
