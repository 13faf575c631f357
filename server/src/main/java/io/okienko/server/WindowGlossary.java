package io.okienko.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.okienko.bot.language.Language;
import io.okienko.kb.content.KnownTerms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The abbreviations that the chat window and the help centre explain below every answer, so that
 * editors need not. Read from the very texts that they show. Immutable.
 */
final class WindowGlossary implements KnownTerms {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<Language, Set<String>> terms;

  private WindowGlossary(Map<Language, Set<String>> terms) {
    this.terms = terms;
  }

  static WindowGlossary load() {
    return new WindowGlossary(
        Language.BUILT_IN.stream()
            .collect(Collectors.toUnmodifiableMap(language -> language, WindowGlossary::read)));
  }

  @Override
  public boolean knows(String term, Language language) {
    return terms.getOrDefault(language, Set.of()).contains(term);
  }

  private static Set<String> read(Language language) {
    String file = "/messages/%s/glossary.json".formatted(language.tag());
    try (InputStream in = Objects.requireNonNull(WindowGlossary.class.getResourceAsStream(file))) {
      Set<String> terms = new HashSet<>();
      for (JsonNode text : MAPPER.readTree(in)) {
        terms.addAll(termsOf(text.asText()));
      }
      return Set.copyOf(terms);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Of a text such as {@code BIC, SWIFT: the code of a bank}; Chinese has a colon of its own. */
  private static Set<String> termsOf(String text) {
    return Set.of(text.split("[:：]", 2)[0].split(",\\s*"));
  }
}
