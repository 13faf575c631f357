package io.okienko.channels.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
  private static final Networks NETWORKS =
      Networks.of(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/32", "::1"));

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, true",
    "10.255.255.255, true",
    "::ffff:10.1.2.3, true",
    "11.0.0.1, false",
    "192.0.2.7, true",
    "192.0.2.8, false",
    "2001:db8:1:2::3, true",
    "2001:DB8:0:0:0:0:0:1, true",
    "2001:db9::1, false",
    "::1, true",
    "::2, false",
    "unknown, false",
    "10.0.0.1.example, false"
  })
  void holdsWhatWasNamed(String address, boolean named) {
    assertThat(NETWORKS.contains(address)).isEqualTo(named);
    assertThat(Networks.NONE.contains(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.bank.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0/8/8"})
  void refusesWhatIsNoNetwork(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> Networks.of(List.of(written)));
  }
}
