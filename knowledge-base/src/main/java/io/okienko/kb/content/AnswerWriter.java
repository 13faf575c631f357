package io.okienko.kb.content;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes what the policy let through as plain HTML.
 *
 * <p>The sanitiser's own renderer also encodes {@code @ + =} and quotes, for pages that this HTML
 * never gets into (such as inside unquoted attributes); editors, diffs and exports want to read it.
 */
final class AnswerWriter implements HtmlStreamEventReceiver {
  private final StringBuilder out;

  AnswerWriter(StringBuilder out) {
    this.out = out;
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String name, List<String> attributes) {
    out.append('<').append(name);
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      out.append(' ').append(attributes.get(i)).append("=\"");
      out.append(encoded(attributes.get(i + 1)).replace("\"", "&quot;"));
      out.append('"');
    }
    out.append('>');
  }

  @Override
  public void closeTag(String name) {
    if (name.equals("br")) {
      return;
    }
    String opening = "<" + name + ">";
    if (isPointlessWhenEmpty(name) && endsWith(opening)) {
      out.setLength(out.length() - opening.length());
    } else {
      out.append("</").append(name).append('>');
    }
  }

  @Override
  public void text(String text) {
    out.append(encoded(text));
  }

  private static String encoded(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * An empty cell holds its place in a table; any other empty element is only read out as noise.
   */
  private static boolean isPointlessWhenEmpty(String name) {
    return !name.equals("td") && !name.equals("th");
  }

  private boolean endsWith(String end) {
    return out.length() >= end.length() && out.indexOf(end, out.length() - end.length()) >= 0;
  }
}
