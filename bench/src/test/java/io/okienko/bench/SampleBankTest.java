package io.okienko.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBankTest {

  @Test
  void isWhereTheServerHasIt() {
    assertThat(SampleBank.articles(Language.POLISH)).hasSizeGreaterThan(50);
  }

  @Test
  void saysWhatToSetWhereItIsNot(@TempDir Path empty) {
    String folder = System.getProperty(SampleBank.FOLDER);
    System.setProperty(SampleBank.FOLDER, empty.toString());
    try {
      assertThatThrownBy(() -> SampleBank.articles(Language.POLISH))
          .hasMessageContaining(empty.toString())
          .hasMessageContaining("-Dokienko.bench.articles");
    } finally {
      System.setProperty(SampleBank.FOLDER, folder);
    }
  }
}
