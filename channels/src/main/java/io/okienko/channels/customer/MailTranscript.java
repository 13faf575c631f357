package io.okienko.channels.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.RawField;

/**
 * A transcript as an e-mail that nobody has sent yet, for the customer's own e-mail program: the
 * page, and the text for those who have their mail as text. It names nobody, neither as sender nor
 * as addressee.
 */
final class MailTranscript {
  private MailTranscript() {}

  /**
   * Writes the message.
   *
   * @param site what links within the bank's site are completed with
   * @return the message as RFC 5322 and MIME have it, but for the sender, in ASCII alone
   */
  static byte[] write(Transcript transcript, String site) {
    var out = new ByteArrayOutputStream();
    try {
      new DefaultMessageWriter().writeMessage(message(transcript, site), out);
    } catch (IOException e) {
      throw new UncheckedIOException("unable to write an e-mail into memory", e);
    }
    return out.toByteArray();
  }

  /** The last of the alternatives is the one that a program shows where it can (RFC 2046). */
  private static Message message(Transcript transcript, String site) throws IOException {
    var message =
        Message.Builder.of()
            .setSubject(transcript.title() + ", " + transcript.time(transcript.begunAt()))
            .setDate(Date.from(transcript.begunAt()))
            .setBody(
                MultipartBuilder.create("alternative")
                    .addBodyPart(part(transcript, "plain", TextTranscript.write(transcript)))
                    .addBodyPart(part(transcript, "html", HtmlTranscript.write(transcript, site)))
                    .build());
    message.addField(new RawField("MIME-Version", "1.0"));
    message.addField(new RawField("X-Unsent", "1")); // Outlook opens it to be sent on
    return message.build();
  }

  private static BodyPart part(Transcript transcript, String subtype, String text)
      throws IOException {
    var part =
        BodyPartBuilder.create()
            .setBody(text.replace("\n", "\r\n"), subtype, UTF_8)
            .setContentTransferEncoding("quoted-printable");
    part.addField(new RawField("Content-Language", transcript.texts().language().tag()));
    return part.build();
  }
}
