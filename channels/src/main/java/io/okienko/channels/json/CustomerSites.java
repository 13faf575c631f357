package io.okienko.channels.json;

import io.okienko.bot.conversation.Conversation;
import io.okienko.channels.http.OriginPolicy;
import io.okienko.channels.http.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows which sites are the bank's. What a conversation says of its page is whatever its caller
 * wrote: anybody could have an adviser send a link to a site that only looks like the bank's.
 *
 * @param customerOrigins whose pages may hold the chat window, besides our own
 */
public record CustomerSites(OriginPolicy customerOrigins) {
  /** All that comes before the path, as browsers read it. */
  private static final Pattern BEFORE_PATH =
      Pattern.compile("https?://[^/?#]+", Pattern.CASE_INSENSITIVE);

  /**
   * The site that a conversation's page is on.
   *
   * @param request tells which pages are our own
   */
  public CustomerSite of(Conversation conversation, Request request) {
    return ofPage(conversation.page(), request.origin());
  }

  CustomerSite ofPage(String page, String own) {
    return new CustomerSite(origin(page).filter(origin -> isOurs(origin, own)));
  }

  private boolean isOurs(String origin, String own) {
    return customerOrigins.allows(origin) || origin(own).filter(origin::equals).isPresent();
  }

  private static Optional<String> origin(String page) {
    var matcher = BEFORE_PATH.matcher(page);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(matcher.group().toLowerCase(Locale.ROOT)))
          .filter(site -> site.getHost() != null && site.getRawUserInfo() == null)
          .map(CustomerSites::origin);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** As browsers write it: without the port that the scheme has anyway. */
  private static String origin(URI site) {
    int usual = site.getScheme().equals("https") ? 443 : 80;
    String port = site.getPort() < 0 || site.getPort() == usual ? "" : ":" + site.getPort();
    return site.getScheme() + "://" + site.getHost() + port;
  }
}
