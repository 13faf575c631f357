package io.okienko.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import io.okienko.encoder.LoadedEncoders;
import io.okienko.encoder.UnableToLoadEncoderException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncoderSettingsTest {
  @TempDir private Path folder;

  @Test
  void what_ships_serves_english_and_chinese() {
    EncoderSettings shipped = EncoderSettings.of(EncoderSettings.SHIPPED, Language.BUILT_IN);

    assertThat(served(shipped, Language.BUILT_IN))
        .containsExactly(Language.ENGLISH, Language.CHINESE);
    assertThat(served(shipped, List.of(Language.POLISH, Language.ENGLISH)))
        .containsExactly(Language.ENGLISH);
  }

  @Test
  void none_serves_nothing() {
    EncoderSettings none = EncoderSettings.of(EncoderSettings.NONE, Language.BUILT_IN);

    assertThat(served(none, Language.BUILT_IN)).isEmpty();
  }

  @Test
  void a_folder_serves_its_languages_and_what_ships_the_others() throws IOException {
    bring("all-minilm-l6-v2-q.onnx", "model.onnx");
    bring("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
    EncoderSettings own = EncoderSettings.of(folder.toString(), List.of(Language.POLISH));

    assertThat(served(own, Language.BUILT_IN))
        .containsExactly(Language.POLISH, Language.ENGLISH, Language.CHINESE);
  }

  @Test
  void a_folder_without_a_model_is_refused() {
    EncoderSettings empty = EncoderSettings.of(folder.toString(), List.of(Language.POLISH));

    assertThatThrownBy(() -> empty.load(List.of(Language.POLISH)))
        .isInstanceOf(UnableToLoadEncoderException.class)
        .hasMessageContaining("model.onnx");
  }

  private static List<Language> served(EncoderSettings settings, List<Language> used) {
    try (LoadedEncoders encoders = settings.load(used)) {
      return Language.BUILT_IN.stream()
          .filter(language -> encoders.find(language).isPresent())
          .toList();
    }
  }

  private void bring(String resource, String name) throws IOException {
    try (InputStream in = EncoderSettingsTest.class.getResourceAsStream("/" + resource)) {
      Files.copy(in, folder.resolve(name));
    }
  }
}
