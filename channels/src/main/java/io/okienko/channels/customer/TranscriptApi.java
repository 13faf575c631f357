package io.okienko.channels.customer;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.json.CustomerSite;
import io.okienko.channels.json.CustomerSites;
import io.okienko.channels.json.Languages;
import io.vertx.core.buffer.Buffer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives customers what was said, to read or to keep. */
final class TranscriptApi {
  /** How a transcript is given, the first one to whoever takes any. */
  private enum Form {
    PAGE("text/html", "html"),
    TEXT("text/plain", "txt"),
    MAIL("message/rfc822", "eml");

    final String mediaType;
    final String extension;

    Form(String mediaType, String extension) {
      this.mediaType = mediaType;
      this.extension = extension;
    }

    static Form of(Request request) {
      String[] offered = Stream.of(values()).map(form -> form.mediaType).toArray(String[]::new);
      String chosen =
          request
              .acceptable(offered)
              .orElseThrow(() -> Problem.notAcceptable(String.join(", ", offered)));
      return Stream.of(values())
          .filter(form -> form.mediaType.equals(chosen))
          .findFirst()
          .orElseThrow();
    }
  }

  private final Conversations conversations;
  private final CustomerAccess access;
  private final RateLimiter limiter;
  private final Languages languages;
  private final CustomerSites sites;
  private final String bank;
  private final ZoneId zone;

  /**
   * @param limiter of one conversation
   * @param bank its name
   */
  TranscriptApi(
      Conversations conversations,
      CustomerAccess access,
      RateLimiter limiter,
      Languages languages,
      CustomerSites sites,
      String bank,
      ZoneId zone) {
    this.conversations = conversations;
    this.access = access;
    this.limiter = limiter;
    this.languages = languages;
    this.sites = sites;
    this.bank = bank;
    this.zone = zone;
  }

  Reply answer(Request request) {
    ConversationId id = access.conversation(request);
    boolean download = request.queryFlag("download");
    Form form = Form.of(request);
    Optional<Language> wanted = languages.ofQueryIfAny(request);
    limiter.count(id.value());
    Conversation conversation = conversations.get(id);
    CustomerSite site = sites.of(conversation, request);
    List<LoggedEvent> events = conversations.events(id, 0);
    var transcript =
        Transcript.of(
            conversation,
            events,
            wanted.orElseGet(() -> Transcript.language(conversation, events)),
            site,
            bank,
            zone);
    Reply reply = write(form, transcript, site.address().orElseGet(request::origin));
    return download ? asFile(reply, form) : reply;
  }

  /**
   * @param site what links within the site mean
   */
  private Reply write(Form form, Transcript transcript, String site) {
    return switch (form) {
      case PAGE ->
          text(form, HtmlTranscript.write(transcript, site))
              .with("Content-Security-Policy", HtmlTranscript.CONTENT_SECURITY_POLICY);
      case TEXT -> text(form, TextTranscript.write(transcript));
      case MAIL ->
          Reply.of(200, form.mediaType, Buffer.buffer(MailTranscript.write(transcript, site)));
    };
  }

  private static Reply text(Form form, String text) {
    return Reply.of(200, form.mediaType + "; charset=utf-8", Buffer.buffer(text));
  }

  private static Reply asFile(Reply reply, Form form) {
    return reply.with(
        "Content-Disposition", "attachment; filename=\"conversation." + form.extension + "\"");
  }
}
