package io.okienko.channels.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.customerdata.CustomerRecords;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.staff.StaffAccess;

/** Administrators hand out what is kept of a customer, and erase it, when the customer asks. */
public final class CustomerRecordApi {
  private final CustomerRecords records;
  private final StaffAccess access;

  public CustomerRecordApi(CustomerRecords records, StaffAccess access) {
    this.records = records;
    this.access = access;
  }

  public void mount(Routes routes, String base) {
    String conversation = base + "/admin/conversations/{id}";
    routes.get(conversation, access.call(Right.ADMINISTER, this::export));
    routes.delete(conversation, access.call(Right.ADMINISTER, this::erase));
  }

  private Reply export(Request request, StaffMember admin) {
    ConversationId id = conversationId(request);
    ObjectNode file = CustomerRecordJson.of(records.export(admin.username(), id));
    return Reply.json(200, file)
        .with("Content-Disposition", "attachment; filename=\"okienko-" + id + ".json\"");
  }

  private Reply erase(Request request, StaffMember admin) {
    records.erase(admin.username(), conversationId(request));
    return Reply.noContent();
  }

  private static ConversationId conversationId(Request request) {
    String id = request.path("id");
    if (!ConversationId.isWellFormed(id)) {
      throw Problem.notFound();
    }
    return new ConversationId(id);
  }
}
