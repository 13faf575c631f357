package io.okienko.kb.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where answers may link to. */
class LinkRuleTest {
  private final LinkRule rule = new LinkRule(List.of("bank.example", "*.aldera.example"));

  @ParameterizedTest
  @CsvSource({
    "/help/cards, /help/cards",
    "/, /",
    "/a/../b?x=1&y=2#top, /a/../b?x=1&y=2#top",
    "/%E5%8D%A1, /%E5%8D%A1",
    "https://bank.example, https://bank.example",
    "https://bank.example/fees?year=2026#cards, https://bank.example/fees?year=2026#cards",
    "HTTPS://BANK.Example/Fees, https://bank.example/Fees",
    "https://bank.example:443/fees, https://bank.example/fees",
    "https://www.aldera.example/, https://www.aldera.example/",
    "https://a.b.aldera.example/, https://a.b.aldera.example/",
    "tel:+48225550111, tel:+48225550111",
    "TEL:+48-22-555-01-11, tel:+48-22-555-01-11",
    "tel:+48225550111;ext=12, tel:+48225550111;ext=12",
    "mailto:help@aldera.example, mailto:help@aldera.example",
    "MailTo:help@aldera.example?subject=My%20card, mailto:help@aldera.example?subject=My%20card",
    "'  /help  ', /help",
  })
  void a_safe_link_is_kept_in_its_plainest_spelling(String written, String kept) {
    assertThat(rule.judge(written))
        .isInstanceOfSatisfying(
            LinkRule.Allowed.class, link -> assertThat(link.href()).isEqualTo(kept));
  }

  @Test
  void only_https_links_leave_the_site() {
    assertThat(rule.judge("https://bank.example/"))
        .isEqualTo(new LinkRule.Allowed("https://bank.example/", true));
    assertThat(rule.judge("/help")).isEqualTo(new LinkRule.Allowed("/help", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "#top",
        "help/cards",
        "?q=1",
        "../help",
        // Another host in disguise
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "https:\\\\evil.example",
        "https://evil.example",
        "https://bank.example.evil.example/",
        "https://evilbank.example/",
        "https://www.bank.example/",
        "https://aldera.example/",
        "https://evilaldera.example/",
        "https://bank.example@evil.example/",
        "https://bank.example:secret@evil.example/",
        "https://evil.example@bank.example/",
        "https://bank.example%40evil.example/",
        "https://bank.example\\@evil.example/",
        "https://bank.example\\.evil.example/",
        "https://bank.example#@evil.example:80/\\",
        "https://bank.example:8443/",
        "https://bank.example:/",
        "https://bank.example./",
        "https://bank.example%2eevil.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://2130706433/",
        "https://localhost/",
        // Look-alikes: Cyrillic a, full-width dot, ligature, Punycode of the same
        "https://b\u0430nk.example/",
        "https://bank\uFF0Eexample/",
        "https://bank\u3002example/",
        "https://\u212Aank.example/",
        "https://xn--bnk-5cd.example/",
        "https://bank.example\u2044evil.example/",
        // No encryption, other schemes
        "http://bank.example/",
        "ftp://bank.example/",
        "file:///etc/passwd",
        "blob:https://bank.example/1",
        "ws://bank.example/",
        "intent://scan/#Intent;scheme=zxing;end",
        "sms:+48225550111",
        "view-source:https://bank.example/",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "  javascript:alert(1)",
        "\u0001javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\u0000script:alert(1)",
        "javascript&colon;alert(1)",
        "javascript\uFF1Aalert(1)",
        "\uFEFFjavascript:alert(1)",
        "vbscript:msgbox(1)",
        "livescript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "DATA:image/svg+xml,<svg onload=alert(1)>",
        // Controls and white space inside
        "https://bank.example/a b",
        "https://bank.example/\u0000",
        "https://bank.example/\u202Egnp.exe",
        "/help\u0007",
        "/he lp",
        "/help\"onmouseover=\"alert(1)",
        "/<script>",
        "/%zz",
        // Telephone commands and more than one addressee
        "tel:*21*+48600000000#",
        "tel:%2A21%2A",
        "tel:",
        "tel:112;phone-context=+1",
        "tel:call-me",
        "mailto:",
        "mailto:help@aldera.example,thief@evil.example",
        "mailto:help@aldera.example?bcc=thief@evil.example",
        "mailto:help@aldera.example?subject=a&bcc=thief@evil.example",
        "mailto:help@aldera.example?subject=a%0D%0Abcc:thief@evil.example",
        "mailto:help@aldera.example?subject=a%0abcc:thief@evil.example",
      })
  void anything_else_is_refused(String written) {
    assertThat(rule.judge(written)).isInstanceOf(LinkRule.Refused.class);
  }

  @Test
  void a_very_long_link_is_refused() {
    assertThat(rule.judge("/" + "%41".repeat(666))).isInstanceOf(LinkRule.Allowed.class);
    assertThat(rule.judge("/" + "a".repeat(2000))).isInstanceOf(LinkRule.Refused.class);
  }

  @Test
  void without_named_hosts_no_https_link_is_allowed() {
    LinkRule closed = new LinkRule(ContentSettings.DEFAULTS.allowedHosts());

    assertThat(closed.judge("https://bank.example/")).isInstanceOf(LinkRule.Refused.class);
    assertThat(closed.judge("/help")).isInstanceOf(LinkRule.Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*.",
        "https://bank.example",
        "bank.example/",
        "BANK.example",
        "bank",
        "*bank.example"
      })
  void a_badly_written_host_stops_the_start(String host) {
    assertThatThrownBy(() -> new ContentSettings(Language.BUILT_IN, List.of(host)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(host);
  }
}
