package io.okienko.channels.customer;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.json.CustomerSite;
import io.vertx.core.buffer.Buffer;
import java.time.ZoneId;

/** Gives customers what was said, to read or to keep. */
final class TranscriptApi {
  private static final String HTML = "text/html";
  private static final String TEXT = "text/plain";

  private final Conversations conversations;
  private final CustomerAccess access;
  private final RateLimiter limiter;
  private final ZoneId zone;

  /**
   * @param limiter of one conversation
   */
  TranscriptApi(
      Conversations conversations, CustomerAccess access, RateLimiter limiter, ZoneId zone) {
    this.conversations = conversations;
    this.access = access;
    this.limiter = limiter;
    this.zone = zone;
  }

  Reply answer(Request request) {
    ConversationId id = access.conversation(request);
    boolean download = request.queryFlag("download");
    String type =
        request.acceptable(HTML, TEXT).orElseThrow(() -> Problem.notAcceptable(HTML + ", " + TEXT));
    limiter.count(id.value());
    Conversation conversation = conversations.get(id);
    var transcript = Transcript.of(conversation, conversations.events(id, 0), zone);
    Reply reply =
        type.equals(HTML) ? html(transcript, site(conversation, request)) : text(transcript);
    return download ? asFile(reply, type) : reply;
  }

  /** Links within the site mean the site that the customer was on. */
  private static String site(Conversation conversation, Request request) {
    return CustomerSite.of(conversation).address().orElseGet(() -> request.origin());
  }

  private static Reply html(Transcript transcript, String site) {
    String page = HtmlTranscript.write(transcript, site);
    return Reply.of(200, HTML + "; charset=utf-8", Buffer.buffer(page))
        .with("Content-Security-Policy", HtmlTranscript.CONTENT_SECURITY_POLICY);
  }

  private static Reply text(Transcript transcript) {
    return Reply.of(200, TEXT + "; charset=utf-8", Buffer.buffer(TextTranscript.write(transcript)));
  }

  private static Reply asFile(Reply reply, String type) {
    String name = type.equals(HTML) ? "conversation.html" : "conversation.txt";
    return reply.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
