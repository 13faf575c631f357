package io.okienko.kb.topic;

import io.okienko.bot.language.Language;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a group of articles, and a queue of waiting conversations, is about.
 *
 * @param id stable, lower-case, such as {@code cards}
 * @param names what readers of each language call it; English at least
 */
public record Topic(String id, Map<Language, String> names) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public Topic {
    names = Map.copyOf(names);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a topic id: " + id);
    }
    if (!names.containsKey(Language.ENGLISH)) {
      throw new IllegalArgumentException("topic " + id + " has no English name");
    }
  }

  /** The name for readers of a language, in English where nobody has translated it yet. */
  public String name(Language language) {
    String name = names.get(language);
    return name != null ? name : names.getOrDefault(Language.ENGLISH, id);
  }
}
