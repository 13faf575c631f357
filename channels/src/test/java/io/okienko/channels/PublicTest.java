package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.channels.help.BankInfo;
import io.okienko.channels.help.BankLook;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import io.okienko.channels.support.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may read: answers, pages, and how the server is. */
class PublicTest {
  private static TestServer server;
  private static ApiClient anybody;

  @BeforeAll
  static void start() {
    server = TestServer.start(TestServer.Settings::sampleBank);
    anybody = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void approvedAnswersAreFound() {
    JsonNode found = anybody.get("/api/v1/search?q=block+my+card&language=en").is(200).json();
    assertThat(found.at("/results/0/articleId").asText()).isEqualTo("block-card.en");
    assertThat(found.at("/results/0/confidence").isNumber()).isTrue();
    assertThat(found.at("/results/0/simple/html").asText())
        .isEqualTo("<p>Open the app. Press Cards. Press Block.</p>");
    JsonNode listed = anybody.get("/api/v1/search?topic=cards&language=en").is(200).json();
    assertThat(listed.path("results")).hasSize(2);
    assertThat(anybody.get("/api/v1/search?q=karta&language=pl&topic=fees").json().path("results"))
        .isEmpty();
    anybody.get("/api/v1/search").isProblem(400, "bad-parameter");
    anybody.get("/api/v1/search?q=x&language=xx").isProblem(400, "bad-parameter");
    anybody.get("/api/v1/search?q=x&limit=51").isProblem(400, "bad-parameter");
  }

  @Test
  void aLongQuestionInAnyAlphabetFitsIntoAnAddress() {
    String question = URLEncoder.encode("汉".repeat(500), StandardCharsets.UTF_8);
    anybody.get("/api/v1/search?language=zh&q=" + question).is(200);
  }

  @Test
  void anArticleIsReadByItself() {
    JsonNode article = anybody.get("/api/v1/articles/block-card.en").is(200).json();
    assertThat(article.path("text").asText()).contains("Cards");
    assertThat(article.at("/simple/text").asText())
        .isEqualTo("Open the app. Press Cards. Press Block.");
    assertThat(anybody.get("/api/v1/articles/card-limit.en").json().has("simple")).isFalse();
    anybody.get("/api/v1/articles/nonsense").isProblem(404, "not-found");
  }

  @Test
  void topicsAreNamedInTheReadersLanguage() {
    JsonNode topics = anybody.get("/api/v1/topics?language=pl").is(200).json().path("topics");
    assertThat(topics.at("/0/name").asText()).isEqualTo("Karty");
    assertThat(topics.at("/0/articles").asInt()).isEqualTo(1);
    anybody.get("/api/v1/topics?language=xx").isProblem(400, "bad-parameter");
  }

  @Test
  void theBankSaysWhoItIs() {
    JsonNode info = anybody.get("/api/v1/info").is(200).json();
    assertThat(info.at("/bank/emergencyPhone").asText()).isEqualTo("+48 22 555 01 11");
    assertThat(info.at("/bank/signLanguageUrl").asText())
        .isEqualTo("https://bank.example/sign-language");
    assertThat(info.path("retentionDays").asInt()).isEqualTo(90);
    assertThat(info.path("languages")).hasSize(5);
  }

  @Test
  void aBankWithoutPhonesNamesNone() {
    try (TestServer quiet = TestServer.start(settings -> settings.bank(bankOfName("Test Bank")))) {
      JsonNode info = quiet.client().get("/api/v1/info").is(200).json();
      assertThat(info.path("bank").fieldNames()).toIterable().containsExactly("name");
    }
  }

  @ParameterizedTest
  @CsvSource({"hu;q=0.9,/bank/hu/", "zh-CN,/bank/zh/", "de,/bank/pl/"})
  void theFrontDoorSpeaksTheVisitorsLanguage(String languages, String to) {
    Heard front = anybody.with("Accept-Language", languages).get("/").is(302);
    assertThat(front.header("Location")).isEqualTo(to);
    assertThat(front.header("Vary")).contains("Accept-Language");
  }

  @ParameterizedTest
  @CsvSource({
    "/chat/, hu;q=0.9, /chat/hu/",
    "/chat, zh-CN, /chat/zh/",
    "/chat/, 'de, en;q=0.8', /chat/en/",
    "/chat/, de, /chat/pl/",
    "/chat/, 'not a list of languages;;', /chat/pl/"
  })
  void theChatsOwnPageIsFoundInTheVisitorsLanguage(String path, String languages, String to) {
    Heard found = anybody.with("Accept-Language", languages).get(path).is(302);
    assertThat(found.header("Location")).isEqualTo(to);
    assertThat(found.header("Vary")).contains("Accept-Language");
    assertThat(found.header("Cache-Control")).isEqualTo("no-cache");
    narrowsABrowser(found);
  }

  @Test
  void theChatsOwnPageNamesTheBankAndItsNumbersBeforeAnyScript() {
    Heard page = anybody.get("/chat/en/").is(200);
    narrowsABrowser(page);
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(page.text())
        .contains("<title>Chat · Test Bank</title>", "<p class=\"bank\">Test Bank</p>")
        .contains("Call us: <a href=\"tel:+48225550100\">+48 22 555 01 00</a>")
        .contains("Card lost: <a href=\"tel:+48225550111\">+48 22 555 01 11</a>")
        .doesNotContain("<!--");
    anybody.with("If-None-Match", page.header("ETag")).get("/chat/en/").is(304);
    assertThat(anybody.get("/chat/en").is(302).header("Location")).isEqualTo("/chat/en/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chat/xx/", "/chat/EN/", "/chat/en/more", "/chat//"})
  void theChatHasNoOtherPages(String path) {
    anybody.get(path).isProblem(404, "not-found");
  }

  @Test
  void aBankIsNamedAsTextWhateverItsName() {
    try (TestServer quiet =
        TestServer.start(settings -> settings.bank(bankOfName("Smith & <Sons>")))) {
      assertThat(quiet.client().get("/chat/en/").is(200).text())
          .contains("<title>Chat · Smith &amp; &lt;Sons&gt;</title>", "Call us: </li>")
          .doesNotContain("<!--", "tel:");
    }
  }

  @Test
  void thePagesLookAsTheBankDoes() {
    var look =
        new BankLook(
            Optional.of("#c8102e"),
            Optional.of("#335"),
            List.of("Source Sans 3", "Segoe UI", "sans-serif"));
    try (TestServer branded = TestServer.start(settings -> settings.look(look))) {
      assertThat(branded.client().get("/chat/en/").is(200).text())
          .contains("<link rel=\"stylesheet\" href=\"/brand.css\">");
      Heard sheet = branded.client().get("/brand.css").is(200);
      assertThat(sheet.mediaType()).isEqualTo("text/css");
      assertThat(sheet.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(sheet.text())
          .isEqualTo(
              """
              :root {
                --okienko-brand: #c8102e;
                --okienko-neutral: #335;
                --okienko-font: "Source Sans 3", "Segoe UI", sans-serif;
              }
              """);
    }
  }

  @Test
  void withoutALookOfItsOwnABanksPagesAskForNone() {
    assertThat(anybody.get("/chat/en/").is(200).text()).doesNotContain("brand.css");
    assertThat(anybody.get("/brand.css").is(200).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "red", "#12345", "#1234567", "#00f; } body { display: none", "url(#a)"})
  void whatIsNoColourIsRefused(String color) {
    assertThatThrownBy(() -> BankLook.color(color))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("#0f6fc6");
  }

  /** The studio gives these as settings; its test has the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-apple-system, BlinkMacSystemFont, Segoe UI|-apple-system, BlinkMacSystemFont, \"Segoe"
            + " UI\"",
        "Source Sans 3, cursive|\"Source Sans 3\", cursive",
        "ui-rounded, Noto Sans SC, 思源黑体|ui-rounded, \"Noto Sans SC\", \"思源黑体\""
      })
  void kindsOfFontsKeepTheirMeaning(String fonts, String css) {
    var look = new BankLook(Optional.empty(), Optional.empty(), List.of(fonts.split(", ")));
    try (TestServer branded = TestServer.start(settings -> settings.look(look))) {
      assertThat(branded.client().get("/brand.css").is(200).text())
          .isEqualTo(":root {\n  --okienko-font: " + css + ";\n}\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\"b",
        "x; color: red",
        "var(--y)",
        "a\\b",
        "</style>",
        "a\nb",
        "Ben & Co",
        "Nora's Hand",
        "Old\\ Face",
        "--own",
        "generic(kai)"
      })
  void whatIsNoNameOfAFontIsRefused(String font) {
    assertThatThrownBy(() -> BankLook.font(font))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names of fonts");
  }

  @Test
  void aPageIsServedWithWhatNarrowsABrowser() {
    Heard page = anybody.get("/help/").is(200);
    assertThat(page.text()).contains("<h1>Help</h1>");
    narrowsABrowser(page);
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    anybody.with("If-None-Match", page.header("ETag")).get("/help/").is(304);
    Heard head = anybody.call("HEAD", "/help/").is(200);
    assertThat(head.header("Content-Length")).isNotEqualTo("0");
    assertThat(head.text()).isEmpty();
  }

  private static void narrowsABrowser(Heard heard) {
    assertThat(heard.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(heard.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET no-path HTTP/1.1", "G E T / HTTP/1.1"})
  void whatIsNoHttpIsRefusedWithIt(String line) {
    try (Wire wire = Wire.to(anybody)) {
      Heard refused = wire.write(line + "\r\nHost: x\r\n\r\n").heard();
      assertThat(refused.status()).isGreaterThanOrEqualTo(400);
      narrowsABrowser(refused);
    }
  }

  @Test
  void anAddressThatIsTooLongIsRefusedWithIt() {
    narrowsABrowser(anybody.get("/" + "a".repeat(20_000)).is(414));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd|br|what brotli makes of the page",
        "gzip, deflate|gzip|what gzip makes of the page",
        "gzip;q=0||<!doctype html>",
        "''||<!doctype html>"
      })
  void aPageComesPackedAsTheCallerLikes(String accepted, @Nullable String packing, String content) {
    Heard page = anybody.with("Accept-Encoding", accepted).get("/help/").is(200);
    assertThat(page.header("Content-Encoding")).isEqualTo(Objects.requireNonNullElse(packing, ""));
    assertThat(page.text()).startsWith(content);
    assertThat(page.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(page.mediaType()).isEqualTo("text/html");
  }

  @Test
  void whatIsNotPackedComesAsItIs() {
    Heard page = anybody.with("Accept-Encoding", "br, gzip").get("/bank/en/cards").is(200);
    assertThat(page.header("Content-Encoding")).isEmpty();
    assertThat(page.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void whatABrowserHasIsNotSentAgain() {
    ApiClient browser = anybody.with("Accept-Encoding", "br");
    String tag = browser.get("/help/").is(200).header("ETag");
    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      Heard same = browser.with("If-None-Match", known).get("/help/").is(304);
      assertThat(same.text()).isEmpty();
      assertThat(same.header("ETag")).isEqualTo(tag);
      assertThat(same.header("Vary")).isEqualTo("Accept-Encoding");
      assertThat(same.header("Content-Encoding")).isEmpty();
    }
    browser.with("If-None-Match", "\"other\"").get("/help/").is(200);
  }

  @Test
  void eachPackingIsItsOwn() {
    Heard packed = anybody.with("Accept-Encoding", "br").get("/help/");
    Heard plain = anybody.get("/help/");
    assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    anybody.with("If-None-Match", packed.header("ETag")).get("/help/").is(200);
  }

  @Test
  void headTellsOfWhatGetWouldSend() {
    for (String accepted : List.of("br", "gzip", "identity")) {
      ApiClient browser = anybody.with("Accept-Encoding", accepted);
      Heard got = browser.get("/help/").is(200);
      Heard head = browser.call("HEAD", "/help/").is(200);
      assertThat(head.text()).isEmpty();
      for (String header : List.of("Content-Length", "Content-Encoding", "ETag", "Vary")) {
        assertThat(head.header(header)).as(header).isEqualTo(got.header(header));
      }
      browser.with("If-None-Match", got.header("ETag")).call("HEAD", "/help/").is(304);
    }
  }

  @Test
  void theAccessibilityStatementSaysWhoTheBankIsAndWhomToComplainTo() {
    assertThat(anybody.get("/accessibility/en").is(302).header("Location"))
        .isEqualTo("/accessibility/en/");
    Heard statement = anybody.get("/accessibility/en/").is(200);
    narrowsABrowser(statement);
    assertThat(statement.text())
        .contains("<li>Test Bank</li>", "<a href=\"tel:+48225550100\">+48 22 555 01 00</a>")
        .contains("<p>Office for &lt;Access&gt;, Prosta 1, Warsaw</p>")
        .doesNotContain("<!--");
  }

  @Test
  void anAccessibilityStatementOfABankThatSetsNothingIsWhole() {
    try (TestServer quiet = TestServer.start(settings -> settings.bank(bankOfName("Test Bank")))) {
      assertThat(quiet.client().get("/accessibility/en/").is(200).text())
          .contains("<ul class=\"plain-list\"><li>Test Bank</li></ul>")
          .doesNotContain("<!--", "tel:", "<p></p>");
    }
  }

  @Test
  void aFolderIsAPage() {
    assertThat(anybody.get("/help").is(302).header("Location")).isEqualTo("/help/");
    anybody.get("/bank/en/cards").is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/widget.js", "/widget/en-1a2b.js"})
  void whatBankPagesLoadMayBeLoadedByThem(String path) {
    for (String accepted : List.of("br", "identity")) {
      Heard script = anybody.with("Accept-Encoding", accepted).get(path).is(200);
      assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
      assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(script.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(script.mediaType()).isEqualTo("text/javascript");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help/", "/assets/x-1a2b.js", "/widget/nothing.js"})
  void nothingElseMay(String path) {
    Heard heard = anybody.get(path);
    assertThat(heard.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(heard.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/x-1a2b.js, 'public, max-age=31536000, immutable'",
    "/widget/en-1a2b.js, 'public, max-age=31536000, immutable'",
    "/widget.js, no-cache",
    "/help/, no-cache",
    "/widget/nothing.js, no-store"
  })
  void onlyWhatNeverChangesIsKeptWithoutAsking(String path, String policy) {
    assertThat(anybody.get(path).header("Cache-Control")).isEqualTo(policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/help/nothing.html",
        "/../secret.txt",
        "/help/..%2f..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/.hidden",
        "/help/index.html.br",
        "/help/index.html.gz",
        "/help/%00",
        "/web/../io/okienko/channels/customer/transcript.css",
        "//etc/passwd",
        "/help\\..\\x"
      })
  void nothingElseIsThere(String path) {
    Heard heard = anybody.with("Accept", "text/html").get(path.replace("\\", "%5c"));
    assertThat(heard.status()).isIn(400, 404);
    assertThat(heard.text()).doesNotContain("top secret");
  }

  @Test
  void aPathOfThousandsOfFoldersIsNotThere() {
    anybody.get("/a".repeat(7_000)).isProblem(404, "not-found");
    anybody.get("/a".repeat(7_000) + "/").isProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/help/%", "/help/%4", "/a%2/b"})
  void aBrokenAddressIsSaidToBeOne(String path) {
    Heard refused = Socket.refused(anybody, path).isProblem(400, "bad-parameter");
    narrowsABrowser(refused);
  }

  @Test
  void aLostBrowserGetsAPageAndAProgramAProblem() {
    Heard page = anybody.with("Accept", "text/html").get("/nothing").is(404);
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.text()).contains("<h1>Page not found</h1>");
    anybody.get("/nothing").isProblem(404, "not-found");
    anybody.with("Accept", "text/html").get("/api/v1/nothing").isProblem(404, "not-found");
    anybody.get("/api/v2/conversations").isProblem(404, "not-found");
    anybody.post("/nothing").isProblem(404, "not-found");
  }

  @Test
  void theServerSaysHowItIs() {
    assertThat(anybody.get("/health/live").is(200).json().path("status").asText()).isEqualTo("up");
    assertThat(anybody.get("/health/ready").is(200).json().path("status").asText()).isEqualTo("up");
    assertThat(anybody.call("HEAD", "/health/ready").is(200).text()).isEmpty();
    anybody.get("/openapi.yaml").is(200);
    assertThat(anybody.get("/frames.schema.json").is(200).json().has("$defs")).isTrue();
  }

  @Test
  void theFiguresNameRoutesAndNobody() {
    String id = anybody.customer().id();
    anybody.get("/api/v1/conversations/" + id + "/events?after=7").is(401);
    anybody.call("BREW", "/coffee");
    Socket.refused(anybody, "/%zz");
    String figures = anybody.get("/metrics").is(200).text();
    assertThat(figures)
        .contains("route=\"/api/v1/conversations/{id}/events\"")
        .contains("status=\"401\"")
        .contains("okienko_http_calls_seconds_count{method=\"GET\",route=\"other\",status=\"400\"}")
        .contains("okienko_decisions_total{kind=\"greeting\"}")
        .contains("okienko_queue_length")
        .contains("jvm_memory_used_bytes")
        .doesNotContain(id, "after=", "BREW", "coffee");
  }

  private static BankInfo bankOfName(String name) {
    return new BankInfo(
        name, "", "", Optional.empty(), Optional.empty(), 90, Optional.empty(), Optional.empty());
  }
}
