package io.okienko.channels.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.handover.ClaimOutcome;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.staff.StaffJson;
import java.util.Optional;

/** What agents do with a conversation. */
final class DeskActions {
  private static final int LONGEST_NAME = 64;

  private final Desk desk;
  private final AuditLog audit;

  DeskActions(Desk desk, AuditLog audit) {
    this.desk = desk;
    this.audit = audit;
  }

  Reply claim(Request request, StaffMember agent) {
    ConversationId id = DeskApi.conversationId(request);
    return switch (desk.claim(agent, id)) {
      case ClaimOutcome.Claimed(long seq) -> claimed(agent, id, seq);
      case ClaimOutcome.AlreadyClaimed(String owner, String name) ->
          throw Problem.of(409, "already-claimed", name + " was faster and has it already.")
              .with("by", StaffJson.nameOf(owner, name));
      case ClaimOutcome.NotWaiting(var state) ->
          throw Problem.of(409, "not-waiting", "This conversation does not wait for a person.")
              .with("state", EventJson.wireName(state));
    };
  }

  private Reply claimed(StaffMember agent, ConversationId id, long seq) {
    audit.record(Deed.of(agent.username(), AuditAction.CONVERSATION_CLAIMED, id.value()));
    return seq(200, seq);
  }

  Reply say(Request request, StaffMember agent) {
    ConversationId id = DeskApi.conversationId(request);
    var fields = new Fields(request.json());
    String name = fields.clientMessageId("clientMessageId");
    String text = fields.message("text");
    fields.check();
    Said said = desk.say(agent, id, new ClientMessageId(name), text);
    return seq(said.repeated() ? 200 : 201, said.seq());
  }

  Reply note(Request request, StaffMember agent) {
    ConversationId id = DeskApi.conversationId(request);
    var fields = new Fields(request.json());
    String text = fields.message("text");
    fields.check();
    return Reply.json(201, NoteJson.of(desk.note(agent, id, text)));
  }

  Reply transfer(Request request, StaffMember agent) {
    ConversationId id = DeskApi.conversationId(request);
    var fields = new Fields(request.json());
    Optional<String> topic = fields.text("topic", LONGEST_NAME);
    Optional<String> colleague = fields.text("agent", LONGEST_NAME);
    if (topic.isPresent() == colleague.isPresent()) {
      fields.reject("topic", "or agent says where to: one of the two");
    }
    fields.check();
    long seq =
        topic
            .map(name -> desk.transferToTopic(agent, id, name))
            .orElseGet(() -> desk.transferToAgent(agent, id, colleague.orElseThrow()));
    return seq(200, seq);
  }

  Reply close(Request request, StaffMember agent) {
    ConversationId id = DeskApi.conversationId(request);
    return seq(200, desk.close(agent, id));
  }

  private static Reply seq(int status, long seq) {
    ObjectNode json = Json.newObject().put("seq", seq);
    return Reply.json(status, json);
  }
}
