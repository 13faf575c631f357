package io.okienko.kb.topic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics of one installation, in the order in which screens list them. Immutable. */
public final class Topics {
  /** The topic of a conversation of which nobody knows yet what it is about. */
  public static final String GENERAL = "general";

  private final Map<String, Topic> byId;

  /**
   * @throws IllegalArgumentException when an id comes twice or {@value #GENERAL} is missing
   */
  public Topics(Collection<Topic> topics) {
    this.byId = new LinkedHashMap<>();
    for (Topic topic : topics) {
      if (byId.put(topic.id(), topic) != null) {
        throw new IllegalArgumentException("topic " + topic.id() + " is listed twice");
      }
    }
    if (!byId.containsKey(GENERAL)) {
      throw new IllegalArgumentException("the topic " + GENERAL + " is missing");
    }
  }

  /** What a retail bank needs, named in the five built-in languages. */
  public static Topics ofRetailBank() {
    return new Topics(RetailBankTopics.ALL);
  }

  public List<Topic> list() {
    return List.copyOf(byId.values());
  }

  public Optional<Topic> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public boolean contains(String id) {
    return byId.containsKey(id);
  }
}
