package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever wants to know how accessible the chat is reads it in their language, from the server. */
final class A13_AccessibilityStatementTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  @ParameterizedTest
  @ValueSource(strings = {"pl", "en", "hu", "ru", "zh"})
  void c03_the_statement_is_served_in_every_language_with_the_bank_in_it(String language)
      throws Exception {
    String page = BANK.stranger().page("/accessibility/" + language + "/").expect(200).body();
    assertThat(page)
        .contains("<html lang=\"" + language + "\">", "<li>Aldera Bank</li>")
        .contains("href=\"tel:+48225550100\"", "href=\"/accessibility/report/\"")
        .doesNotContain("<!--okienko");
  }

  @Test
  void c03_the_report_is_served_with_every_table() throws Exception {
    assertThat(BANK.stranger().page("/accessibility/").expect(200).body())
        .contains("href=\"/accessibility/pl/\"", "href=\"/accessibility/report/\"");
    assertThat(BANK.stranger().page("/accessibility/report/").expect(200).body())
        .contains("Table 1:", "Table 2:", "Table 3:", "4.1.3 Status Messages", "Chapter 12");
  }
}
