package io.okienko.kb.content;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Reads an editor's HTML on its way to the policy: gives elements their plainest names, and notes
 * what the policy is going to refuse so that the editor can be told. It sees the very tags that the
 * policy will see, so what is reported cannot differ from what happens.
 */
final class AnswerReader implements HtmlStreamEventReceiver {
  private final HtmlStreamEventReceiver policy;
  private final LinkRule links;
  private final Findings findings;

  AnswerReader(HtmlStreamEventReceiver policy, LinkRule links, Findings findings) {
    this.policy = policy;
    this.links = links;
    this.findings = findings;
  }

  /** What the editor has to be told of one answer. */
  static final class Findings {
    private static final int LONGEST_QUOTE = 80;

    private final List<String> refusedLinks = new ArrayList<>();
    private final SortedSet<String> removed = new TreeSet<>();

    List<String> refusedLinks() {
      return refusedLinks;
    }

    SortedSet<String> removed() {
      return removed;
    }

    private void refuse(String href, String reason) {
      String quote = href.length() <= LONGEST_QUOTE ? href : href.substring(0, LONGEST_QUOTE) + "…";
      refusedLinks.add("The link \"" + quote + "\" " + reason + ".");
    }
  }

  @Override
  public void openTag(String writtenName, List<String> writtenAttributes) {
    String name = plainName(writtenName);
    if (!AnswerElements.ALLOWED.contains(name)) {
      findings.removed.add("<" + name + ">");
      policy.openTag(writtenName, writtenAttributes);
      return;
    }
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i + 1 < writtenAttributes.size(); i += 2) {
      read(name, writtenAttributes.get(i), writtenAttributes.get(i + 1), attributes);
    }
    policy.openTag(name, attributes);
  }

  @Override
  public void openDocument() {
    policy.openDocument();
  }

  @Override
  public void closeDocument() {
    policy.closeDocument();
  }

  @Override
  public void text(String text) {
    policy.text(text);
  }

  @Override
  public void closeTag(String name) {
    policy.closeTag(plainName(name));
  }

  private void read(String element, String attribute, String value, List<String> attributes) {
    if (!AnswerElements.allowsAttribute(element, attribute)) {
      findings.removed.add(attribute + " of <" + element + ">");
    } else if (attribute.equals("href")) {
      readLink(value, attributes);
    } else if (!attribute.equals("rel")) {
      attributes.add(attribute);
      attributes.add(value);
    }
  }

  private void readLink(String value, List<String> attributes) {
    switch (links.judge(value)) {
      case LinkRule.Refused refused -> findings.refuse(value, refused.reason());
      case LinkRule.Allowed allowed -> {
        attributes.addAll(List.of("href", allowed.href()));
        if (allowed.leavesSite()) {
          attributes.addAll(List.of("rel", AnswerElements.REL_OF_LEAVING_LINKS));
        }
      }
    }
  }

  private static String plainName(String name) {
    return AnswerElements.OTHER_NAMES.getOrDefault(name, name);
  }
}
