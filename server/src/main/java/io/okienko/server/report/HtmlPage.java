package io.okienko.server.report;

import io.okienko.channels.http.InlineStyle;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that needs nothing else: its one style sheet is inside, its charts are drawn in it, and
 * its own security policy allows no more than that.
 */
final class HtmlPage {
  private static final InlineStyle STYLE = InlineStyle.of(HtmlPage.class, "report.css");

  private final Document page = Document.createShell("");
  private final Element main;

  /** With its title and what it is about. */
  HtmlPage(String title, String summary) {
    head(title);
    this.main = page.body().appendElement("main");
    main.appendElement("h1").text(title);
    main.appendElement("p").text(summary);
  }

  private void head(String title) {
    page.child(0).attr("lang", "en");
    Element head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; style-src "
                + STYLE.source()
                + "; base-uri 'none'; form-action 'none'");
    head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
    head.appendElement("title").text(title + " - Okienko");
    head.appendElement("style").appendChild(new DataNode(STYLE.css()));
  }

  /** The numbers that are looked at first. */
  void figures(List<Figure> figures) {
    Element list = main.appendElement("dl").addClass("figures");
    for (Figure figure : figures) {
      Element entry = list.appendElement("div");
      entry.appendElement("dt").text(figure.name());
      entry.appendElement("dd").text(Wording.unbroken(figure.value()));
    }
  }

  /** A section, in which the caller goes on; without an explanation if that is empty. */
  Element section(String id, String heading, String explanation) {
    Element section = main.appendElement("section").attr("aria-labelledby", id);
    section.appendElement("h2").id(id).text(heading);
    if (!explanation.isEmpty()) {
      section.appendElement("p").text(Wording.unbroken(explanation));
    }
    return section;
  }

  /** The last section: what all this was made of. */
  void measured(List<Figure> entries) {
    Element section = section("measured", "What was measured", "");
    Element list = section.appendElement("dl").addClass("measured");
    for (Figure entry : entries) {
      list.appendElement("dt").text(entry.name());
      list.appendElement("dd").text(entry.value());
    }
  }

  String write() {
    return "<!doctype html>\n" + page.outerHtml() + "\n";
  }
}
