package io.okienko.channels.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.staff.StaffJson;
import java.util.List;

/** What agents see: the queue, their conversations, their colleagues. */
public final class DeskApi {
  private final Desk desk;
  private final StaffDirectory directory;
  private final AgentPresence presence;
  private final DeskAccess access;
  private final AuditLog audit;
  private final Summaries summaries;

  public DeskApi(
      Desk desk,
      CustomerWindows windows,
      StaffDirectory directory,
      AgentPresence presence,
      DeskAccess access,
      AuditLog audit) {
    this.desk = desk;
    this.directory = directory;
    this.presence = presence;
    this.access = access;
    this.audit = audit;
    this.summaries = new Summaries(desk, windows);
  }

  public void mount(Routes routes, String base) {
    routes.get(base + "/desk/conversations", access.serving(this::list));
    routes.get(base + "/desk/conversations/{id}", access.serving(this::conversation));
    routes.get(base + "/desk/agents", access.serving((_, _) -> agents()));
    var actions = new DeskActions(desk, audit);
    String conversation = base + "/desk/conversations/{id}";
    routes.post(conversation + "/claim", access.serving(actions::claim));
    routes.post(conversation + "/messages", access.serving(actions::say));
    routes.post(conversation + "/notes", access.serving(actions::note));
    routes.post(conversation + "/transfer", access.serving(actions::transfer));
    routes.post(conversation + "/close", access.serving(actions::close));
  }

  private Reply list(Request request, StaffMember agent) {
    String state = request.query("state", 20).orElse("waiting");
    List<ObjectNode> rows =
        switch (state) {
          case "waiting" -> summaries.waiting();
          case "mine" -> summaries.of(desk.listMine(agent.username()));
          case "open" -> summaries.of(desk.listOpen());
          case "closed" -> summaries.of(desk.listClosed());
          default -> throw Problem.badParameter("state", "is waiting, mine, open or closed.");
        };
    return Reply.json(200, Json.newObject().putPOJO("conversations", rows));
  }

  private Reply conversation(Request request, StaffMember agent) {
    ConversationId id = conversationId(request);
    Conversation conversation = desk.get(id);
    audit.record(Deed.of(agent.username(), AuditAction.CONVERSATION_READ, id.value()));
    List<LoggedEvent> events = desk.events(id, 0);
    ObjectNode json = summaries.of(conversation);
    desk.queuePlace(id).ifPresent(place -> json.put("position", place.position()));
    json.put("createdAt", conversation.createdAt().toString());
    json.put("channel", conversation.channel());
    if (!conversation.page().isEmpty()) {
      json.put("page", conversation.page());
    }
    json.putPOJO("events", EventJson.STAFF.of(events));
    json.putPOJO("notes", desk.notes(id).stream().map(NoteJson::of).toList());
    events.stream()
        .map(LoggedEvent::event)
        .filter(Event.Rated.class::isInstance)
        .map(Event.Rated.class::cast)
        .reduce((_, later) -> later)
        .ifPresent(rated -> json.set("rating", rating(rated)));
    return Reply.json(200, json);
  }

  private static ObjectNode rating(Event.Rated rated) {
    ObjectNode json = Json.newObject().put("score", rated.score());
    if (rated.comment() != null) {
      json.put("comment", rated.comment().value());
    }
    return json;
  }

  private Reply agents() {
    List<ObjectNode> agents =
        directory.list().stream()
            .filter(member -> member.may(Right.SERVE))
            .map(this::agent)
            .toList();
    return Reply.json(200, Json.newObject().putPOJO("agents", agents));
  }

  private ObjectNode agent(StaffMember member) {
    return StaffJson.nameOf(member.username(), member.name())
        .put("online", presence.isOnline(member.username()));
  }

  /**
   * The conversation that the path names.
   *
   * @throws Problem 404 when no conversation can have that name
   */
  static ConversationId conversationId(Request request) {
    return conversationId(request.path("id"));
  }

  static ConversationId conversationId(String id) {
    if (!ConversationId.isWellFormed(id)) {
      throw Problem.notFound();
    }
    return new ConversationId(id);
  }
}
