package io.okienko.kb.content;

import io.okienko.bot.language.Language;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What answers may contain in one installation.
 *
 * @param languages that articles are written in, in the order in which screens list them
 * @param allowedHosts that answers may link to by https: a host such as {@code bank.example}, or
 *     {@code *.bank.example} for all its sub-domains (which leaves out {@code bank.example}
 *     itself). Empty by default: answers then link to the own site, telephone numbers and mail
 *     addresses only
 */
public record ContentSettings(List<Language> languages, List<String> allowedHosts) {
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  /** The built-in languages, and links to no other host. */
  public static final ContentSettings DEFAULTS = new ContentSettings(Language.BUILT_IN, List.of());

  public ContentSettings {
    languages = List.copyOf(languages);
    allowedHosts = List.copyOf(allowedHosts);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("at least one language is needed");
    }
    for (String host : allowedHosts) {
      if (!HOST.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "not a lower-case host name, optionally with *. before it: " + host);
      }
    }
  }
}
