package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server takes no more connections than it may open files, and keeps some for itself. */
class OpenFilesTest {
  @ParameterizedTest
  @CsvSource({
    "20000, 1048576, 20000",
    "20000, 20000, 18000",
    "20000, 1024, 524",
    "20000, 256, 1",
    "1000000, 524288, 471860",
    "100, 1024, 100"
  })
  void connections_are_limited_by_files(int wanted, long files, int possible) {
    assertThat(OpenFiles.limitConnections(wanted, files)).isEqualTo(possible);
  }
}
