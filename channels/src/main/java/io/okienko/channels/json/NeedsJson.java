package io.okienko.channels.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.channels.http.Fields;
import java.util.List;
import java.util.Optional;

/** How a customer needs to be spoken with, as the member {@code needs}. */
public final class NeedsJson {
  private static final String MEMBER = "needs";
  private static final List<CommunicationNeed> ALL = List.of(CommunicationNeed.values());

  private NeedsJson() {}

  public static void put(ObjectNode json, List<CommunicationNeed> needs) {
    ArrayNode array = json.putArray(MEMBER);
    names(needs).forEach(array::add);
  }

  /** Empty when the member is missing; what is wrong with it is noted as an error. */
  public static Optional<List<CommunicationNeed>> read(Fields fields) {
    return fields
        .names(MEMBER, names(ALL))
        .map(names ->
            ALL.stream().filter(need -> names.contains(EventJson.wireName(need))).toList());
  }

  /** The same where it has to be there. */
  public static List<CommunicationNeed> readRequired(Fields fields) {
    Optional<List<CommunicationNeed>> needs = read(fields);
    if (needs.isEmpty()) {
      fields.reject(MEMBER, "is missing");
    }
    return needs.orElse(List.of());
  }

  private static List<String> names(List<CommunicationNeed> needs) {
    return needs.stream().map(EventJson::wireName).toList();
  }
}
