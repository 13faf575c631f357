package io.okienko.kb.readability;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** An answer as it is read: a line for every paragraph, list item, heading and cell. */
final class ReadLines implements NodeVisitor {
  private static final Set<String> LINES =
      Set.of("p", "li", "h3", "h4", "blockquote", "caption", "th", "td", "br");

  private final StringBuilder text = new StringBuilder();

  private ReadLines() {}

  static List<String> of(String html) {
    ReadLines lines = new ReadLines();
    Jsoup.parseBodyFragment(html).body().traverse(lines);
    return lines.text.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText().replaceAll("\\s+", " "));
    } else {
      breakAt(node);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    breakAt(node);
  }

  private void breakAt(Node node) {
    if (node instanceof Element element && LINES.contains(element.normalName())) {
      text.append('\n');
    }
  }
}
