package io.okienko.channels.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.channels.json.CustomerSite;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program for e-mail that is not ours reads in the file. */
class MailTranscriptTest {
  private static final String BANK = "Zażółć Bank";
  private static final String SITE = "https://bank.example";
  private static final Instant BEGUN = Instant.parse("2026-11-25T15:43:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"pl", "en", "hu", "ru", "zh"})
  void m05TheMessageHasThePageAndTheTextInTheCustomersLanguage(String language) throws Exception {
    Transcript transcript = transcript(new Language(language), "Zażółć: 你好, “как дела”?");
    MimeMessage message = read(transcript);

    assertThat(message.getSubject()).isEqualTo(transcript.title() + ", " + transcript.time(BEGUN));
    assertThat(message.getSentDate()).isEqualTo(Date.from(BEGUN));
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    expect(parts, 0, "text/plain", language, TextTranscript.write(transcript));
    expect(parts, 1, "text/html", language, HtmlTranscript.write(transcript, SITE));
  }

  @Test
  void theMessageIsADraftThatNamesNobody() throws Exception {
    MimeMessage message = read(transcript(Language.ENGLISH, "Hello"));

    assertThat(message.getFrom()).isNull();
    assertThat(message.getAllRecipients()).isNull();
    assertThat(message.getHeader("X-Unsent")).containsExactly("1");
    assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
  }

  @Test
  void everyServerOnTheWayCanPassItOn() {
    Transcript transcript = transcript(Language.POLISH, "ą".repeat(2000) + "\n.\nFrom here");
    byte[] message = MailTranscript.write(transcript, SITE);

    assertThat(new String(message, US_ASCII).split("\r\n"))
        .allMatch(line -> line.length() <= 998 && line.chars().allMatch(c -> c < 128));
  }

  @Test
  void nothingThatWasSaidBecomesAHeader() throws Exception {
    MimeMessage message = read(transcript(Language.ENGLISH, "x\r\n\r\nBcc: a@evil.example\r\n"));

    assertThat(message.getHeader("Bcc")).isNull();
    MimeBodyPart text = (MimeBodyPart) ((MimeMultipart) message.getContent()).getBodyPart(0);
    assertThat(text.getHeader("Bcc")).isNull();
    assertThat((String) text.getContent()).contains("Bcc: a@evil.example");
  }

  private static void expect(
      MimeMultipart parts, int index, String type, String language, String text) throws Exception {
    var part = (MimeBodyPart) parts.getBodyPart(index);
    assertThat(part.getContentType()).isEqualToIgnoringCase(type + "; charset=UTF-8");
    assertThat(part.getContentLanguage()).containsExactly(language);
    assertThat(((String) part.getContent()).replace("\r\n", "\n")).isEqualTo(text);
  }

  private static MimeMessage read(Transcript transcript) throws Exception {
    byte[] bytes = MailTranscript.write(transcript, SITE);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  private static Transcript transcript(Language language, String words) {
    var id = new ConversationId("abcdefghijklmnopqrstuv");
    Conversation conversation = Conversation.begin(id, BEGUN, language, "web", SITE + "/");
    var text = new MaskedText(words, List.of());
    var said = new Event.CustomerSaid(new ClientMessageId("m-1"), text, language);
    List<LoggedEvent> events = List.of(new LoggedEvent(1, BEGUN, said));
    return Transcript.of(
        conversation, events, language, CustomerSite.UNKNOWN, BANK, ZoneId.of("Europe/Warsaw"));
  }
}
