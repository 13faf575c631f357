package io.okienko.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator points at a folder with an encoder of another make. */
class EncoderFolderTest {
  private static final Set<Language> HUNGARIAN = Set.of(Language.HUNGARIAN);

  @TempDir private Path folder;

  @Test
  void aFolderWithAModelAndItsTokenizerServesItsLanguages() throws IOException {
    bring("all-minilm-l6-v2-q.onnx", "model.onnx");
    bring("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");

    try (LoadedEncoders encoders =
        LoadedEncoders.ofFolder(folder, HUNGARIAN, "query: ", Language.BUILT_IN)) {
      assertThat(encoders.find(Language.HUNGARIAN).orElseThrow().encode("kártya")).hasSize(384);
      assertThat(encoders.find(Language.POLISH)).isEmpty();
    }
  }

  @Test
  void whatShipsServesOtherLanguagesThatAreSpoken() throws IOException {
    bring("all-minilm-l6-v2-q.onnx", "model.onnx");
    bring("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
    Set<Language> own = Set.of(Language.ENGLISH);
    List<Language> spoken = List.of(Language.ENGLISH, Language.CHINESE);

    try (LoadedEncoders encoders = LoadedEncoders.ofFolder(folder, own, "", spoken)) {
      assertThat(encoders.find(Language.ENGLISH).orElseThrow().encode("card")).hasSize(384);
      assertThat(encoders.find(Language.CHINESE).orElseThrow().encode("卡")).hasSize(512);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertRefused(folder.resolve("elsewhere"), "there is no encoder folder");
  }

  @Test
  void aMissingModelIsNamed() {
    assertRefused(folder, "model.onnx");
  }

  @Test
  void aMissingTokenizerIsNamed() throws IOException {
    bring("all-minilm-l6-v2-q.onnx", "model.onnx");

    assertRefused(folder, "tokenizer.json");
  }

  @Test
  void whatIsNoModelIsRefused() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "no model");
    bring("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");

    assertRefused(folder, "is no model that ONNX Runtime can load");
  }

  @Test
  void whatIsNoTokenizerIsRefused() throws IOException {
    bring("all-minilm-l6-v2-q.onnx", "model.onnx");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");

    assertRefused(folder, "is no tokenizer");
  }

  @Test
  void anEncoderForLanguagesThatNobodySpeaksIsRefused() {
    assertThatThrownBy(
            () -> LoadedEncoders.ofFolder(folder, HUNGARIAN, "", List.of(Language.POLISH)))
        .isInstanceOf(UnableToLoadEncoderException.class)
        .hasMessageContainingAll(folder.toString(), "[hu]", "[pl]");
  }

  private static void assertRefused(Path folder, String why) {
    assertThatThrownBy(() -> Encoders.ofFolder(folder, HUNGARIAN, ""))
        .isInstanceOf(UnableToLoadEncoderException.class)
        .hasMessageContaining(why);
  }

  private void bring(String resource, String name) throws IOException {
    try (InputStream in = EncoderFolderTest.class.getResourceAsStream("/" + resource)) {
      Files.copy(in, folder.resolve(name));
    }
  }
}
