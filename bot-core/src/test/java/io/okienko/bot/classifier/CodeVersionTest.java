package io.okienko.bot.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tests run code from a folder, which somebody may be changing. */
final class CodeVersionTest {
  @Test
  void code_that_is_in_no_jar_has_no_version() {
    assertThat(CodeVersion.find()).isEmpty();
  }
}
