package io.okienko.channels.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditEntry;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.AuditQuery;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.staff.StaffAccess;
import java.util.Arrays;
import java.util.List;

/** Administrators read what staff read and changed. */
public final class AuditApi {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_ENTRIES = 500;
  private static final int USUAL_ENTRIES = 100;

  private final AuditLog audit;
  private final StaffAccess access;

  public AuditApi(AuditLog audit, StaffAccess access) {
    this.audit = audit;
    this.access = access;
  }

  public void mount(Routes routes, String base) {
    routes.get(base + "/admin/audit", access.call(Right.ADMINISTER, this::list));
  }

  /** Newest first. Numbers have no gaps, so the number after which to go on is the cursor. */
  private Reply list(Request request, StaffMember admin) {
    int limit = (int) request.queryNumber("limit", 1, MOST_ENTRIES, USUAL_ENTRIES);
    var query =
        new AuditQuery(
            request.query("actor", LONGEST_NAME),
            request.query("action", LONGEST_NAME).map(AuditApi::action),
            request.query("subject", LONGEST_NAME),
            request.queryNumber("cursor", 1, Long.MAX_VALUE, Long.MAX_VALUE),
            limit);
    audit.record(Deed.of(admin.username(), AuditAction.AUDIT_READ));
    List<AuditEntry> entries = audit.find(query);
    ObjectNode json = Json.newObject();
    json.putPOJO("entries", entries.stream().map(AuditJson::of).toList());
    if (entries.size() == limit) {
      json.put("next", Long.toString(entries.getLast().number()));
    }
    return Reply.json(200, json);
  }

  private static AuditAction action(String name) {
    return Arrays.stream(AuditAction.values())
        .filter(action -> EventJson.wireName(action).equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.badParameter("action", "is none that is kept account of."));
  }
}
