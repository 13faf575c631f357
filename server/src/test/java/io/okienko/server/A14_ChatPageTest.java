package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a link or a QR code brings straight to the chat gets it on a page of its own. */
final class A14_ChatPageTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  @ParameterizedTest
  @CsvSource({"pl,Czat", "en,Chat", "hu,Csevegés", "ru,Чат", "zh,在线咨询"})
  void k20_the_chat_page_is_served_in_every_language_and_its_title_tells_the_place(
      String language, String chat) throws Exception {
    String page = BANK.stranger().page("/chat/" + language + "/").expect(200).body();
    assertThat(page)
        .contains("<html lang=\"" + language + "\">")
        .contains("<title>" + chat + " · Aldera Bank</title>")
        .contains("<okienko-chat server=\"\" language=\"" + language + "\" placement=\"page\">")
        .doesNotContain("<!--okienko");
  }

  @Test
  void r07_the_chat_page_has_the_banks_numbers_and_other_ways_before_any_script() throws Exception {
    assertThat(BANK.stranger().page("/chat/").expect(200).body())
        .contains("<p class=\"bank\">Aldera Bank</p>")
        .contains("href=\"tel:+48225550100\"", "href=\"tel:+48225550111\"")
        .contains("href=\"/help/#/", "href=\"/accessibility/");
  }
}
