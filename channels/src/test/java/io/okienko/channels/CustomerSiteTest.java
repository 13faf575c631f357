package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.TestServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links within the bank's site lead to the bank's site, whatever a caller says of their page. */
class CustomerSiteTest {
  private static final String PATH = "/bank/en/cards";
  private static TestServer server;
  private static ApiClient anybody;
  private static ApiClient anna;

  @BeforeAll
  static void start() {
    server = TestServer.start(settings -> settings.origins("https://bank.example"));
    anybody = server.client();
    anna = anybody.staff("anna");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPageThatMayHoldTheWindowIsBelieved() throws Exception {
    expectSite("https://bank.example/en/?from=mail", "https://bank.example");
  }

  @Test
  void soIsOneOfOurOwn() throws Exception {
    expectSite(own() + "/chat/", own());
  }

  private static void expectSite(String page, String site) throws Exception {
    Customer customer = answered(page);
    String text = "Cards: block and replace (" + site + PATH + ")";
    assertThat(suggestion(customer)).endsWith(text);
    assertThat(transcript(customer, "text/plain")).contains(text);
    assertThat(transcript(customer, "text/html")).contains("href=\"" + site + PATH + "\"");
    assertThat(mailed(customer, 0)).contains(text);
    assertThat(mailed(customer, 1)).contains("href=\"" + site + PATH + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a1dera-bank.example/",
        "https://bank.example@a1dera-bank.example/",
        "https://bank.example\\\\@a1dera-bank.example/",
        "https://bank.example\\\\.a1dera-bank.example/",
      })
  void anyOtherIsAsGoodAsNone(String page) throws Exception {
    Customer customer = answered(page);
    assertThat(suggestion(customer)).endsWith("Cards: block and replace");
    assertThat(transcript(customer, "text/plain")).contains("Cards: block and replace\n");
    assertThat(transcript(customer, "text/html"))
        .contains("href=\"" + own() + PATH + "\"")
        .doesNotContain("a1dera");
    assertThat(mailed(customer, 0)).contains("Cards: block and replace").doesNotContain("a1dera");
    assertThat(mailed(customer, 1))
        .contains("href=\"" + own() + PATH + "\"")
        .doesNotContain("a1dera");
  }

  private static String own() {
    return "http://127.0.0.1:" + server.port();
  }

  private static Customer answered(String page) {
    Customer customer = anybody.customerOn(page);
    customer.say("How do I block my card?");
    customer.await("message", 2);
    return customer;
  }

  private static String suggestion(Customer customer) {
    return anna.get("/api/v1/desk/conversations/" + customer.id() + "/suggestions")
        .is(200)
        .json()
        .at("/suggestions/0/text")
        .asText();
  }

  private static String transcript(Customer customer, String type) {
    return customer.client().with("Accept", type).get(customer.path("/transcript")).is(200).text();
  }

  private static String mailed(Customer customer, int part) throws Exception {
    byte[] mail = transcript(customer, "message/rfc822").getBytes(StandardCharsets.UTF_8);
    var message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    return (String) ((MimeMultipart) message.getContent()).getBodyPart(part).getContent();
  }
}
