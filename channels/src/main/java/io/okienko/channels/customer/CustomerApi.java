package io.okienko.channels.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.AccessToken;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.Conversations.HandOver;
import io.okienko.bot.conversation.Conversations.Opened;
import io.okienko.bot.conversation.Conversations.Stated;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.bot.language.Language;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.json.CustomerSites;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.json.Languages;
import io.okienko.channels.json.NeedsJson;
import io.okienko.channels.json.SignalJson;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a customer's app or window calls, but for what stays open ({@link LiveApi}). */
public final class CustomerApi {
  private static final int LONGEST_PAGE = 2000;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_COMMENT = 1000;
  private static final Set<String> CHANNELS = Set.of("web", "app");

  private final Conversations conversations;
  private final CustomerAccess access;
  private final CustomerLimits limits;
  private final Languages languages;
  private final TranscriptApi transcripts;

  /**
   * @param bank its name, for transcripts
   * @param zone the time zone of transcripts
   */
  public CustomerApi(
      Conversations conversations,
      CustomerWindows windows,
      CustomerLimits limits,
      Languages languages,
      CustomerSites sites,
      String bank,
      ZoneId zone) {
    this.conversations = conversations;
    this.access = new CustomerAccess(conversations, windows);
    this.limits = limits;
    this.languages = languages;
    this.transcripts =
        new TranscriptApi(
            conversations, access, limits.transcripts(), languages, sites, bank, zone);
  }

  public void mount(Routes routes, String base) {
    routes.post(base + "/conversations", this::open);
    routes.get(base + "/conversations/current", CustomerApi::current);
    routes.post(base + "/conversations/{id}/token", this::renewToken);
    routes.post(base + "/conversations/{id}/messages", this::say);
    routes.post(base + "/conversations/{id}/handover", this::handOver);
    routes.post(base + "/conversations/{id}/rating", this::rate);
    routes.put(base + "/conversations/{id}/needs", this::stateNeeds);
    routes.post(base + "/conversations/{id}/close", this::close);
    routes.get(base + "/conversations/{id}/transcript", transcripts::answer);
  }

  private Reply open(Request request) {
    if (request.bearerToken().isPresent()) {
      throw CustomerAccess.wrongToken(); // a customer who shows who they are is not made a stranger
    }
    limits.opening().countAddress(request.remoteAddress());
    var fields = new Fields(request.jsonOrEmpty());
    Language language = languages.ofField(fields, request);
    String channel = fields.text("channel", 10).orElse("web");
    if (!CHANNELS.contains(channel)) {
      fields.reject("channel", "is web or app");
    }
    String page = fields.text("page", LONGEST_PAGE).orElse("");
    Optional<List<CommunicationNeed>> needs = NeedsJson.read(fields);
    fields.check();
    return opened(conversations.open(language, channel, page, needs.orElse(List.of())));
  }

  private Reply opened(Opened opened) {
    ObjectNode json = Json.newObject();
    json.put("conversationId", opened.conversation().id().value());
    put(json, opened.token());
    json.putPOJO("events", EventJson.CUSTOMER.of(opened.events()));
    return Reply.json(201, json);
  }

  private void put(ObjectNode json, AccessToken token) {
    json.put("token", token.secret());
    json.put("tokenLifeSeconds", conversations.tokenLife().toSeconds());
  }

  private Reply renewToken(Request request) {
    change(request);
    AccessToken renewed =
        conversations
            .renewToken(CustomerAccess.token(request))
            .orElseThrow(CustomerAccess::wrongToken);
    ObjectNode json = Json.newObject();
    put(json, renewed);
    return Reply.json(200, json);
  }

  /** Which conversation is whose is known only by a bank's sign-in, and none is set up. */
  private static Reply current(Request request) {
    throw request.bearerToken().isPresent()
        ? CustomerAccess.wrongToken()
        : CustomerAccess.noToken();
  }

  private Reply say(Request request) {
    ConversationId id = access.conversation(request);
    limits.messages().count(id.value());
    var fields = new Fields(request.json());
    String name = fields.clientMessageId("clientMessageId");
    String text = fields.message("text");
    fields.check();
    Said said = conversations.say(id, new ClientMessageId(name), text);
    return Reply.json(said.repeated() ? 200 : 201, Json.newObject().put("seq", said.seq()));
  }

  private Reply handOver(Request request) {
    ConversationId id = change(request);
    var fields = new Fields(request.jsonOrEmpty());
    Optional<String> reason = fields.text("reason", LONGEST_REASON);
    fields.check();
    HandOver handOver = conversations.askForPerson(id, reason.orElse(null));
    ObjectNode json = Json.newObject().put("seq", handOver.seq());
    handOver.place().ifPresent(place -> SignalJson.place(json, place));
    return Reply.json(handOver.repeated() ? 200 : 201, json);
  }

  private Reply rate(Request request) {
    ConversationId id = change(request);
    var fields = new Fields(request.json());
    long score = fields.requiredNumber("score", 1, 5);
    Optional<String> comment = fields.text("comment", LONGEST_COMMENT);
    fields.check();
    long seq = conversations.rate(id, (int) score, comment.orElse(null));
    return Reply.json(201, Json.newObject().put("seq", seq));
  }

  private Reply stateNeeds(Request request) {
    ConversationId id = change(request);
    var fields = new Fields(request.json());
    List<CommunicationNeed> needs = NeedsJson.readRequired(fields);
    fields.check();
    Stated stated = conversations.stateNeeds(id, needs);
    return Reply.json(stated.repeated() ? 200 : 201, Json.newObject().put("seq", stated.seq()));
  }

  private Reply close(Request request) {
    ConversationId id = change(request);
    return Reply.json(200, Json.newObject().put("seq", conversations.close(id)));
  }

  private ConversationId change(Request request) {
    ConversationId id = access.conversation(request);
    limits.changes().count(id.value());
    return id;
  }
}
