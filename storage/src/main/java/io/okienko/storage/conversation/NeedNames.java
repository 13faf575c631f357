package io.okienko.storage.conversation;

import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.storage.schema.EnumNames;
import java.util.List;

/** How a customer's needs are called in the database. */
final class NeedNames {
  private NeedNames() {}

  static List<String> of(List<CommunicationNeed> needs) {
    return needs.stream().map(EnumNames::of).toList();
  }

  /** Without those that this version does not know. */
  static List<CommunicationNeed> read(List<String> names) {
    return names.stream()
        .flatMap(name -> EnumNames.find(CommunicationNeed.class, name).stream())
        .toList();
  }
}
