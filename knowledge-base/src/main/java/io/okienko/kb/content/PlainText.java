package io.okienko.kb.content;

import io.okienko.bot.spi.SimpleVersion;
import io.okienko.kb.article.ArticleContent;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The plain form of an answer, for search, text messages, transcripts and whoever cannot show HTML:
 * a paragraph a line with an empty line between, list items with bullets or numbers, and after a
 * link the address or number behind it where the words do not tell.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * @param html sanitised or not; the result holds no markup in any case
   */
  public static String of(String html) {
    return of(html, "");
  }

  /**
   * The same, to be read away from the site.
   *
   * @param site what addresses within it begin with, such as {@code https://www.bank.example};
   *     where it is empty they are left out
   */
  public static String of(String html, String site) {
    TextCollector collector = new TextCollector(site);
    Jsoup.parseBodyFragment(html).body().traverse(collector);
    return collector.text();
  }

  /** An article's answer in plain words, in both forms; null where it has none. */
  public static @Nullable SimpleVersion simple(ArticleContent content) {
    String html = content.simple();
    return html == null ? null : new SimpleVersion(of(html), html);
  }

  /** Walks the answer in reading order and writes it down line by line. */
  private static final class TextCollector implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final String site;

    TextCollector(String site) {
      this.site = site;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText().replaceAll("[ \\t\\n]+", " "));
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
    }

    String text() {
      return text.toString().strip();
    }

    private void open(Element element) {
      switch (element.normalName()) {
        case "p", "h3", "h4", "blockquote", "table" -> startBlock(element);
        case "ul", "ol" -> startList(element);
        case "li" -> startItem(element);
        case "tr", "br" -> breakLine();
        case "th", "td" -> startCell(element);
        default -> {}
      }
    }

    private void close(Element element) {
      switch (element.normalName()) {
        case "p", "h3", "h4", "blockquote", "table", "caption" -> breakLine();
        case "ul", "ol" -> breakLine();
        case "a" -> appendTarget(element);
        default -> {}
      }
    }

    private void startBlock(Element element) {
      if (element.closest("li, td, th, blockquote") == null
          || element.previousElementSibling() != null) {
        breakParagraph();
      }
    }

    private void startList(Element list) {
      if (list.closest("li") == null) {
        breakParagraph();
      }
    }

    private void startItem(Element item) {
      breakLine();
      text.append("  ".repeat(listsAround(item.parent()))).append(marker(item));
    }

    private static int listsAround(@Nullable Element list) {
      return list == null ? 0 : (int) list.parents().stream().filter(p -> p.is("ul, ol")).count();
    }

    private static String marker(Element item) {
      Element list = item.parent();
      boolean numbered = list != null && list.normalName().equals("ol");
      return numbered ? item.elementSiblingIndex() + 1 + ". " : "• ";
    }

    private void startCell(Element cell) {
      if (cell.elementSiblingIndex() > 0) {
        text.append(" | ");
      }
    }

    private void appendTarget(Element link) {
      String target = target(link.attr("href"));
      if (!essence(link.text()).contains(essence(target))) {
        text.append(" (").append(target).append(')');
      }
    }

    /** What a reader can use; empty for a path within a site that is not known. */
    private String target(String href) {
      if (href.startsWith("/")) {
        return site.isEmpty() ? "" : site + href;
      }
      return href.replaceFirst("^(tel|mailto):", "");
    }

    /** Without the spaces and dashes that people write into numbers. */
    private static String essence(String words) {
      return words.replaceAll("[\\s().–-]", "").toLowerCase(Locale.ROOT);
    }

    private void append(String words) {
      boolean afterSpace = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      text.append(afterSpace ? words.stripLeading() : words);
    }

    private void breakLine() {
      dropTrailingSpaces();
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    private void breakParagraph() {
      breakLine();
      if (!text.isEmpty() && !text.substring(Math.max(0, text.length() - 2)).equals("\n\n")) {
        text.append('\n');
      }
    }

    private void dropTrailingSpaces() {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
    }
  }
}
