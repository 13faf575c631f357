package io.okienko.kb.content;

import java.util.Map;
import java.util.Set;

/** What HTML an answer is made of. */
final class AnswerElements {
  static final String REL_OF_LEAVING_LINKS = "noopener";

  static final Set<String> ALLOWED =
      Set.of(
          "p",
          "br",
          "ul",
          "ol",
          "li",
          "strong",
          "em",
          "h3",
          "h4",
          "blockquote",
          "a",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");

  static final Set<String> SCOPES = Set.of("row", "col");

  /** What browsers' editors and word processors write for the same thing. */
  static final Map<String, String> OTHER_NAMES =
      Map.of("b", "strong", "i", "em", "h1", "h3", "h2", "h3", "h5", "h4", "h6", "h4", "div", "p");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of("a", Set.of("href", "rel"), "th", Set.of("scope"));

  private AnswerElements() {}

  static boolean allowsAttribute(String element, String attribute) {
    return ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
  }
}
