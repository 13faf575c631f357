package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.okienko.bot.language.Language;
import io.okienko.bot.language.LanguageDetector;
import io.okienko.kb.content.Notice;
import io.okienko.kb.content.TextAdvice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window explains, editors are not asked to explain. */
class WindowGlossaryTest {
  private static final Path MESSAGES = Path.of("../accessibility/ui/messages");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

  private static final TextAdvice ADVICE =
      new TextAdvice(LanguageDetector.BELIEVING, WindowGlossary.load());

  @ParameterizedTest
  @ValueSource(strings = {"pl", "en", "hu", "ru", "zh"})
  void u04_no_abbreviation_that_the_window_explains_is_pointed_out(String language)
      throws IOException {
    List<String> terms = termsOfTheWindow(language);
    assertThat(terms).hasSizeGreaterThan(15);
    assertThat(terms)
        .allSatisfy(term -> assertThat(pointedOut(term, new Language(language))).isEmpty());
  }

  @Test
  void u04_one_that_the_window_explains_in_another_language_alone_is_pointed_out() {
    assertThat(pointedOut("RRSO", Language.POLISH)).isEmpty();
    assertThat(pointedOut("RRSO", Language.ENGLISH))
        .extracting(Notice::code)
        .containsExactly(Notice.ABBREVIATION_UNEXPLAINED);
    assertThat(pointedOut("IBAN", new Language("fr"))).hasSize(1);
  }

  private static List<Notice> pointedOut(String term, Language language) {
    return ADVICE.on("<p>8 × %s.</p>".formatted(term), language);
  }

  private static List<String> termsOfTheWindow(String language) throws IOException {
    JsonNode texts =
        JsonMapper.builder()
            .build()
            .readTree(MESSAGES.resolve(language + "/glossary.json").toFile());
    return texts.valueStream().map(JsonNode::asText).flatMap(WindowGlossaryTest::terms).toList();
  }

  private static Stream<String> terms(String text) {
    return CAPITALS.matcher(text.split("[:：]", 2)[0]).results().map(MatchResult::group);
  }
}
