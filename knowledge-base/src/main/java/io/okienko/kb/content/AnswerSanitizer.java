package io.okienko.kb.content;

import io.okienko.kb.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventProcessor;
import org.owasp.html.PolicyFactory;

/**
 * Makes an editor's HTML safe for the bank's pages: a short list of elements and attributes is
 * kept, everything else goes. Doing it again changes nothing. Immutable, safe for use by many
 * threads.
 *
 * <p>The pipeline is the OWASP sanitiser's: lexer, {@link AnswerReader} (friendlier spellings, and
 * what to tell the editor), tag balancer, policy, {@link AnswerWriter}. The policy alone decides
 * what is kept.
 */
public final class AnswerSanitizer {
  private final LinkRule links;
  private final PolicyFactory policy;

  public AnswerSanitizer(ContentSettings settings) {
    this.links = new LinkRule(settings.allowedHosts());
    this.policy =
        new HtmlPolicyBuilder()
            .allowElements(AnswerElements.ALLOWED.toArray(String[]::new))
            .disallowWithoutAttributes("a")
            .allowAttributes("href")
            .matching((element, attribute, value) -> plainHref(value))
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, AnswerElements.REL_OF_LEAVING_LINKS)
            .onElements("a")
            .allowAttributes("scope")
            .matching(true, AnswerElements.SCOPES)
            .onElements("th")
            .allowUrlProtocols("https", "tel", "mailto")
            .toFactory();
  }

  public SanitizedAnswer sanitize(String html) {
    StringBuilder safe = new StringBuilder(html.length());
    AnswerReader.Findings findings = new AnswerReader.Findings();
    HtmlStreamEventProcessor reading = receiver -> new AnswerReader(receiver, links, findings);
    HtmlSanitizer.sanitize(CleanText.ofLines(html), policy.apply(new AnswerWriter(safe)), reading);
    return new SanitizedAnswer(
        safe.toString().strip(), findings.refusedLinks(), findings.removed());
  }

  private @Nullable String plainHref(String value) {
    return switch (links.judge(value)) {
      case LinkRule.Allowed allowed -> allowed.href();
      case LinkRule.Refused _ -> null;
    };
  }
}
