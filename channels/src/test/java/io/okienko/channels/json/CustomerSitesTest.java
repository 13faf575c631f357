package io.okienko.channels.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.channels.http.OriginPolicy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever opens a conversation writes what they like for its page. */
class CustomerSitesTest {
  private static final String OWN = "https://chat.bank.example";
  private static final CustomerSites BANK =
      new CustomerSites(new OriginPolicy(Set.of("https://www.bank.example")));
  private static final CustomerSites ANYBODY =
      new CustomerSites(new OriginPolicy(Set.of(OriginPolicy.ANY)));

  @ParameterizedTest
  @CsvSource({
    "https://www.bank.example, https://www.bank.example",
    "https://www.bank.example/cards?q=a|b#top, https://www.bank.example",
    "HTTPS://WWW.Bank.example/, https://www.bank.example",
    "https://www.bank.example:443/, https://www.bank.example",
    "https://chat.bank.example/chat/, https://chat.bank.example",
  })
  void thePagesOfTheBankAreKnown(String page, String site) {
    assertThat(BANK.ofPage(page, OWN).address()).contains(site);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app",
        "/cards",
        "https://",
        "https://a1dera-bank.example/",
        "https://www.bank.example.evil.example/",
        "https://www.bank.example:8443/",
        "http://www.bank.example/",
        "https://www.bank.example@evil.example/",
        "https://evil.example@www.bank.example/",
        "https://www.bank.example\\@evil.example/",
        "https://evil.example\\.www.bank.example/",
        "https://www.bank.example\u0009.evil.example/",
        "https://www.bank.example\u0000/",
        " https://www.bank.example/",
        "ftp://www.bank.example/",
        "javascript:https://www.bank.example/",
      })
  void noOtherPageIs(String page) {
    assertThat(BANK.ofPage(page, OWN)).isEqualTo(CustomerSite.UNKNOWN);
  }

  @Test
  void thePortOfOurOwnPagesCounts() {
    assertThat(BANK.ofPage("http://127.0.0.1:8080/chat/", "http://127.0.0.1:8080").address())
        .contains("http://127.0.0.1:8080");
    assertThat(BANK.ofPage("http://127.0.0.1:8081/chat/", "http://127.0.0.1:8080").address())
        .isEmpty();
  }

  @Test
  void whereEveryPageMayHoldTheWindowEverySiteIsKnownThatIsOne() {
    assertThat(ANYBODY.ofPage("https://somebody.example:8443/x", OWN).address())
        .contains("https://somebody.example:8443");
    assertThat(ANYBODY.ofPage("https://www.bank.example@evil.example/", OWN).address()).isEmpty();
    assertThat(ANYBODY.ofPage("https://evil.example\\@www.bank.example/", OWN).address()).isEmpty();
    assertThat(ANYBODY.ofPage("ftp://somebody.example/", OWN).address()).isEmpty();
  }
}
