package io.okienko.channels.json;

import io.okienko.bot.language.Language;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages that this installation speaks, and how callers name them. */
public final class Languages {
  private static final int LONGEST_TAG = 35;

  private final List<Language> spoken;

  /**
   * @param spoken in the order in which screens list them; the first one counts where nobody says
   *     which
   */
  public Languages(List<Language> spoken) {
    if (spoken.isEmpty()) {
      throw new IllegalArgumentException("at least one language has to be spoken");
    }
    this.spoken = List.copyOf(spoken);
  }

  public List<String> tags() {
    return spoken.stream().map(Language::tag).toList();
  }

  /** The language of the parameter {@code language}; without one, what the browser asks for. */
  public Language ofQuery(Request request) {
    return ofQueryIfAny(request).orElseGet(() -> ofBrowser(request));
  }

  /**
   * The language of the parameter {@code language}.
   *
   * @throws Problem 400 when it is not spoken here
   */
  public Optional<Language> ofQueryIfAny(Request request) {
    return request
        .query("language", LONGEST_TAG)
        .map(
            tag -> find(tag).orElseThrow(() -> Problem.badParameter("language", "is " + advice())));
  }

  /** The language of the field {@code language}; without one, what the browser asks for. */
  public Language ofField(Fields fields, Request request) {
    return ofFieldIfAny(fields).orElseGet(() -> ofBrowser(request));
  }

  /** The language of the field {@code language}; noted as an error when it is not spoken here. */
  public Optional<Language> ofFieldIfAny(Fields fields) {
    Optional<String> tag = fields.text("language", LONGEST_TAG);
    Optional<Language> language = tag.flatMap(this::find);
    if (tag.isPresent() && language.isEmpty()) {
      fields.reject("language", "is " + advice());
    }
    return language;
  }

  /** What the browser asks for by {@code Accept-Language}, or the first one spoken. */
  public Language ofBrowser(Request request) {
    return request.header("Accept-Language").flatMap(this::preferred).orElse(spoken.getFirst());
  }

  private Optional<Language> preferred(String header) {
    try {
      return LanguageRange.parse(header).stream()
          .map(range -> find(range.getRange()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** {@code en} is meant by {@code en-GB} as well. */
  private Optional<Language> find(String tag) {
    String primary = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
    return spoken.stream().filter(language -> language.tag().equals(primary)).findFirst();
  }

  private String advice() {
    return tags().stream().collect(Collectors.joining(", ", "not one of ", "."));
  }
}
