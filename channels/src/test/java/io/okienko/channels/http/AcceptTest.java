package io.okienko.channels.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  private static final List<String> OFFERED = List.of("text/html", "text/plain");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|text/html",
        "text/*|text/html",
        "text/plain|text/plain",
        "text/plain;q=0.5, text/html;q=0.4|text/plain",
        "text/*;q=0.3, text/plain;q=0.2|text/html",
        "TEXT/PLAIN|text/plain",
        "text/html;q=0, */*|text/plain",
        "image/png|",
        "text/html;q=0|",
        "text/html;q=x|",
        "nonsense|",
        "''|"
      })
  void theBestOfWhatIsAccepted(String header, String chosen) {
    assertThat(Accept.choose(header, OFFERED).orElse(null)).isEqualTo(chosen);
  }
}
