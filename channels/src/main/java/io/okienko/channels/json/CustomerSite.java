package io.okienko.channels.json;

import io.okienko.bot.spi.SimpleVersion;
import io.okienko.kb.content.PlainText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The site that a customer writes from. Away from it a link within it says nothing without the
 * whole address, so the plain form of an answer gets it from here.
 *
 * @param address such as {@code https://www.bank.example}; empty where it is not known, or not one
 *     of the bank's
 */
public record CustomerSite(Optional<String> address) {
  /** For readers who are on the site themselves. */
  public static final CustomerSite UNKNOWN = new CustomerSite(Optional.empty());

  /**
   * An answer's plain form with whole addresses.
   *
   * @param text the plain form without them, which is all there is where there is no HTML
   */
  public String text(String text, @Nullable String html) {
    return html == null ? text : address.map(site -> PlainText.of(html, site)).orElse(text);
  }

  /** The same for an answer in plain words. */
  public @Nullable SimpleVersion simple(@Nullable SimpleVersion said) {
    return said == null ? null : new SimpleVersion(text(said.text(), said.html()), said.html());
  }
}
