package io.okienko.channels.http;

import io.okienko.bot.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet of a page that brings it along, because the page is kept as one file. A policy
 * names it by its hash, so that no other style is let in.
 *
 * @param css what stands between the tags
 */
public record InlineStyle(String css) {

  /**
   * Reads one from the class path.
   *
   * @param owner the class beside whose file it stands
   */
  public static InlineStyle of(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      return new InlineStyle(
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("unable to read the style sheet " + name, e);
    }
  }

  /** How a content security policy names it among its {@code style-src}. */
  public String source() {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(css)) + "'";
  }
}
