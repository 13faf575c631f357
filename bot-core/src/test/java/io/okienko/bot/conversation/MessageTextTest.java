package io.okienko.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

  @Test
  void isTrimmedAndOtherwiseLeftAlone() {
    assertThat(MessageText.checked("\u2003 Zgubiłem kartę!\n\n😀 \t"))
        .isEqualTo("Zgubiłem kartę!\n\n😀");
  }

  @Test
  void countsCharactersNotHalves() {
    assertThat(MessageText.checked("😀".repeat(4000))).hasSize(8000);
    assertThatThrownBy(() -> MessageText.checked("😀".repeat(4001)))
        .isInstanceOfSatisfying(
            InvalidTextException.class, e -> assertThat(e.code()).isEqualTo("text-too-long"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\u2003"})
  void emptyIsRefused(String text) {
    assertThatThrownBy(() -> MessageText.checked(text))
        .isInstanceOfSatisfying(
            InvalidTextException.class, e -> assertThat(e.code()).isEqualTo("empty-text"));
  }

  @Test
  void halvesOfCharactersAreReplaced() {
    assertThat(MessageText.checked("a\ud83db\ude00c😀")).isEqualTo("a\ufffdb\ufffdc😀");
  }
}
