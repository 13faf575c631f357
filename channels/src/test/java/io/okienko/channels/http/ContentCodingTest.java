package io.okienko.channels.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {
  private static final EnumSet<ContentCoding> ALL = EnumSet.allOf(ContentCoding.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd|BROTLI",
        "gzip;q=1.0, br;q=0.9|GZIP",
        "GZIP|GZIP",
        "br;q=0, gzip|GZIP",
        "br;q=0.001|BROTLI",
        "br ; q=1|BROTLI",
        "*|BROTLI",
        "br;q=0, *;q=0.5|GZIP",
        "identity, gzip;q=0.5|IDENTITY",
        "gzip;q=0|IDENTITY",
        "gzip;q=x|IDENTITY",
        "deflate|IDENTITY",
        "*;q=0|IDENTITY",
        "brown|IDENTITY",
        "''|IDENTITY"
      })
  void theSmallestOfWhatIsWantedMost(String header, ContentCoding chosen) {
    assertThat(ContentCoding.choose(header, ALL)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"br, gzip|GZIP", "br|IDENTITY"})
  void onlyWhatThereIs(String header, ContentCoding chosen) {
    var offered = EnumSet.of(ContentCoding.GZIP, ContentCoding.IDENTITY);
    assertThat(ContentCoding.choose(header, offered)).isEqualTo(chosen);
  }
}
