package io.okienko.load.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerAddressTest {
  @Test
  void is_read_with_its_usual_port() {
    assertThat(ServerAddress.of("https://chat.bank.example"))
        .isEqualTo(new ServerAddress(true, "chat.bank.example", 443));
    assertThat(ServerAddress.of("HTTP://localhost/"))
        .isEqualTo(new ServerAddress(false, "localhost", 80));
    assertThat(ServerAddress.of("http://127.0.0.1:8080")).hasToString("http://127.0.0.1:8080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chat.bank.example", "ftp://bank.example", "http://", "http://a b"})
  void what_is_none_is_told(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerAddress.of(url))
        .withMessageContaining("https://chat.bank.example");
  }

  @Test
  void the_api_stands_at_the_root() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerAddress.of("https://bank.example/chat"))
        .withMessageContaining("/chat");
  }
}
