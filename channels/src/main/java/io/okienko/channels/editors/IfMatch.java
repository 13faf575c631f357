package io.okienko.channels.editors;

import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Request;
import io.okienko.kb.article.Article;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Which revision an editor says they saw (RFC 9110, section 13.1.1). */
final class IfMatch {
  private static final String ANY = "*";
  private static final Pattern ENTITY_TAG = Pattern.compile("\"([0-9]{1,18})\"");

  private IfMatch() {}

  static String entityTag(Article article) {
    return '"' + Long.toString(article.revision()) + '"';
  }

  /**
   * The revision that the editor saw; with {@code *} the present one, whichever it is.
   *
   * @throws Problem 428 when they do not say, 412 when it can be none
   */
  static long required(Request request, Article present) {
    if (header(request).filter(ANY::equals).isPresent()) {
      return present.revision();
    }
    return optional(request)
        .orElseThrow(() ->
            Problem.of(
                428, "if-match-required", "Say with If-Match which revision you have seen."));
  }

  /** The revision that the editor saw, if they say so and not {@code *}, which is any. */
  static OptionalLong optional(Request request) {
    Optional<String> header = header(request).filter(value -> !value.equals(ANY));
    if (header.isEmpty()) {
      return OptionalLong.empty();
    }
    var tag = ENTITY_TAG.matcher(header.get());
    if (!tag.matches()) {
      throw Problem.of(412, "stale-revision", "The article has no such revision.");
    }
    return OptionalLong.of(Long.parseLong(tag.group(1)));
  }

  private static Optional<String> header(Request request) {
    return request.header("If-Match").map(String::strip);
  }
}
