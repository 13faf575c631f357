package io.okienko.bot.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is left of OpenNLP's model says the same as the whole one. The file with the built-in
 * languages is written anew with {@code -Dokienko.update-language-model=true}.
 */
final class GeneralLanguageModelTest {
  private static final List<String> TEXTS =
      List.of(
          "Zgubiłem kartę i nie wiem, co robić",
          "Where is my card?",
          "Hol van a kártyám?",
          "Где моя карта",
          "我的卡在哪里",
          "Ich habe meine Karte verloren",
          "ok");

  @BeforeAll
  static void writeFile() throws IOException {
    if (Boolean.getBoolean("okienko.update-language-model")) {
      Path file = Path.of("src/main/resources/io/okienko/bot/language/built-in-languages.bin");
      try (OutputStream out = Files.newOutputStream(file)) {
        GeneralLanguageModel.cut(Language.BUILT_IN).serialize(out);
      }
    }
  }

  @Test
  void the_built_in_languages_are_told_apart_as_by_the_whole_model() {
    LanguageDetectorModel left = GeneralLanguageModel.load(Language.BUILT_IN);

    assertThat(left.getMaxentModel().getNumOutcomes()).isEqualTo(Language.BUILT_IN.size());
    assertSame(left, GeneralLanguageModel.whole(), Language.BUILT_IN);
  }

  @Test
  void so_are_others() {
    List<Language> languages = List.of(Language.ENGLISH, new Language("de"));
    LanguageDetectorModel left = GeneralLanguageModel.load(languages);

    assertThat(left.getMaxentModel().getNumOutcomes()).isEqualTo(2);
    assertSame(left, GeneralLanguageModel.whole(), languages);
  }

  private static void assertSame(
      LanguageDetectorModel left, LanguageDetectorModel whole, List<Language> languages) {
    for (String text : TEXTS) {
      Map<String, Double> expected = shares(text, whole, languages);
      shares(text, left, languages)
          .forEach((language, share) ->
              assertThat(share)
                  .as("%s in %s", text, language)
                  .isCloseTo(expected.get(language), within(1e-9)));
    }
  }

  private static Map<String, Double> shares(
      String text, LanguageDetectorModel model, List<Language> languages) {
    List<String> names = languages.stream().map(GeneralLanguageModel::name).toList();
    Map<String, Double> confidences = new HashMap<>();
    for (var predicted : new LanguageDetectorME(model).predictLanguages(text)) {
      if (names.contains(predicted.getLang())) {
        confidences.put(predicted.getLang(), predicted.getConfidence());
      }
    }
    double sum = confidences.values().stream().mapToDouble(Double::doubleValue).sum();
    confidences.replaceAll((_, confidence) -> confidence / sum);
    assertThat(confidences).hasSameSizeAs(names);
    return confidences;
  }
}
