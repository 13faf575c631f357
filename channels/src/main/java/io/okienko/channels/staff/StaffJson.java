package io.okienko.channels.staff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Json;
import io.okienko.channels.json.EventJson;

/** Members of staff as the outside sees them. */
public final class StaffJson {
  private StaffJson() {}

  /** {@code {username, name}}. */
  public static ObjectNode nameOf(String username, String name) {
    return Json.newObject().put("username", username).put("name", name);
  }

  /** {@code {username, name, roles}}. */
  public static ObjectNode of(StaffMember member) {
    ObjectNode json = nameOf(member.username(), member.name());
    json.putPOJO("roles", member.roles().stream().sorted().map(EventJson::wireName).toList());
    return json;
  }
}
