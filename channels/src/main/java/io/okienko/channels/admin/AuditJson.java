package io.okienko.channels.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.audit.AuditEntry;
import io.okienko.bot.audit.Deed;
import io.okienko.channels.http.Json;
import io.okienko.channels.json.EventJson;
import org.jspecify.annotations.Nullable;

/** Entries of the audit log as auditors see them, in calls and in exported files. */
public final class AuditJson {
  private AuditJson() {}

  public static ObjectNode of(AuditEntry entry) {
    Deed deed = entry.deed();
    ObjectNode json = Json.newObject();
    json.put("number", entry.number());
    json.put("at", entry.at().toString());
    putIfPresent(json, "actor", deed.actor());
    json.put("action", EventJson.wireName(deed.action()));
    putIfPresent(json, "subject", deed.subject());
    putIfPresent(json, "detail", deed.detail());
    return json;
  }

  private static void putIfPresent(ObjectNode json, String member, @Nullable String text) {
    if (text != null) {
      json.put(member, text);
    }
  }
}
