package io.okienko.kb.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides where an answer may link to: pages of the own site, https pages of hosts that the bank
 * named, telephone numbers and mail addresses. Immutable.
 *
 * <p>It lists what is allowed and refuses all else, so an unknown scheme or trick is refused
 * without being known here.
 */
final class LinkRule {
  private static final int MAX_LENGTH = 2000;

  /** ASCII that RFC 3986 allows after the authority; no backslash, which browsers read as slash. */
  private static final Pattern SITE_PATH =
      Pattern.compile("/(?!/)([A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*+");

  /** No {@code *} and {@code #}: on a phone those are commands, such as to divert all calls. */
  private static final Pattern TELEPHONE =
      Pattern.compile("tel:\\+?[0-9][0-9().-]{1,30}(;ext=[0-9]{1,8})?");

  /** A subject may be filled in; other headers could send the customer's words somewhere else. */
  private static final Pattern MAIL =
      Pattern.compile(
          "mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)++"
              + "(\\?subject=([A-Za-z0-9._~-]|%(?!0[AaDd])[0-9A-Fa-f]{2})*+)?");

  /**
   * With the slashes, because a browser would also take {@code https:host} and {@code https:/host}.
   */
  private static final Pattern HTTPS = Pattern.compile("(?i)https://[^/].*");

  private static final Pattern TEL_SCHEME = Pattern.compile("(?i)tel:.*");
  private static final Pattern MAIL_SCHEME = Pattern.compile("(?i)mailto:.*");

  private final Set<String> hosts = new HashSet<>();
  private final Set<String> parentDomains = new HashSet<>();

  /**
   * @param allowedHosts as in {@link ContentSettings#allowedHosts}
   */
  LinkRule(List<String> allowedHosts) {
    for (String host : allowedHosts) {
      if (host.startsWith("*.")) {
        parentDomains.add(host.substring(2));
      } else {
        hosts.add(host);
      }
    }
  }

  sealed interface Verdict {}

  /**
   * @param href the same target in its plainest spelling
   * @param leavesSite whether it opens a page of another host
   */
  record Allowed(String href, boolean leavesSite) implements Verdict {}

  /**
   * @param reason completes the sentence "The link … "
   */
  record Refused(String reason) implements Verdict {}

  Verdict judge(String written) {
    String href = written.strip();
    if (href.isEmpty()) {
      return new Refused("has no address");
    }
    if (href.length() > MAX_LENGTH) {
      return new Refused("is longer than " + MAX_LENGTH + " characters");
    }
    if (href.startsWith("/")) {
      return judge(href, SITE_PATH, "is not a plain path of this site such as /help/cards");
    }
    if (TEL_SCHEME.matcher(href).matches()) {
      return judge(lowerScheme(href), TELEPHONE, "is not a plain number such as tel:+48225550111");
    }
    if (MAIL_SCHEME.matcher(href).matches()) {
      return judge(
          lowerScheme(href), MAIL, "is not one plain address such as mailto:help@bank.example");
    }
    if (HTTPS.matcher(href).matches()) {
      return judgeHttps(href);
    }
    return new Refused("is not allowed: use https, a path of this site, tel: or mailto:");
  }

  private static Verdict judge(String href, Pattern form, String reason) {
    return form.matcher(href).matches() ? new Allowed(href, false) : new Refused(reason);
  }

  private Verdict judgeHttps(String href) {
    URI uri = parse(href);
    if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
      return new Refused("is not a plain https address");
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String authority = uri.getRawAuthority().toLowerCase(Locale.ROOT);
    if (!authority.equals(host) && !authority.equals(host + ":443")) {
      return new Refused("names a port");
    }
    if (!isAllowed(host)) {
      return new Refused("leads to " + host + ", which answers may not link to");
    }
    String afterAuthority = href.substring("https://".length() + authority.length());
    return new Allowed("https://" + host + afterAuthority, true);
  }

  /**
   * Strict: refuses spaces, control characters, backslashes; a host that is not ASCII stays unset.
   */
  private static @Nullable URI parse(String href) {
    try {
      URI uri = new URI(href);
      return uri.toASCIIString().equals(href) ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private boolean isAllowed(String host) {
    if (hosts.contains(host)) {
      return true;
    }
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      if (parentDomains.contains(host.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  private static String lowerScheme(String href) {
    int colon = href.indexOf(':');
    return href.substring(0, colon).toLowerCase(Locale.ROOT) + href.substring(colon);
  }
}
