package io.okienko.server.report;

import io.okienko.bot.language.Language;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table of a page, with its caption and a heading for every row and column. */
final class HtmlTable {
  private static final int BAR_WIDTH = 100;

  private final List<Column> columns;
  private final Element table;

  /** A column and its heading. */
  record Column(String heading, Style style) {
    static Column number(String heading) {
      return new Column(heading, Style.NUMBER);
    }

    static Column name(String heading) {
      return new Column(heading, Style.NAME);
    }
  }

  private enum Style {
    NUMBER("number"),
    NAME("name");

    private final String cssClass;

    Style(String cssClass) {
      this.cssClass = cssClass;
    }

    String cssClass() {
      return cssClass;
    }
  }

  private HtmlTable(List<Column> columns, Element table) {
    this.columns = columns;
    this.table = table;
  }

  static HtmlTable appendTo(Element parent, String caption, Column... columns) {
    Element table = parent.appendElement("table");
    table.appendElement("caption").text(caption);
    Element head = table.appendElement("thead").appendElement("tr");
    for (Column column : columns) {
      head.appendElement("th")
          .attr("scope", "col")
          .addClass(column.style().cssClass())
          .text(column.heading());
    }
    return new HtmlTable(List.of(columns), table);
  }

  /**
   * Adds a row, whose first cell names it.
   *
   * @return the last cell
   */
  Element row(String... cells) {
    Element row = body().appendElement("tr");
    append(row.appendElement("th").attr("scope", "row"), 0, cells[0]);
    return appendCells(row, 1, cells);
  }

  /**
   * Adds a row with a bar below its last cell's number.
   *
   * @param share how long the bar is, up to 1
   */
  void barRow(double share, String... cells) {
    Element bar =
        row(cells)
            .appendElement("svg")
            .attr("viewBox", "0 0 " + BAR_WIDTH + " 8")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true");
    bar.appendElement("rect")
        .addClass("bar")
        .attr("width", Integer.toString(Math.max(1, (int) (BAR_WIDTH * share))))
        .attr("height", "8");
  }

  /** Says which language the rows are in, because the page's own is English. */
  void speaks(Language language) {
    table.select("tbody").attr("lang", language.tag());
  }

  private Element body() {
    Element last = table.child(table.childrenSize() - 1);
    return last.normalName().equals("tbody") ? last : table.appendElement("tbody");
  }

  /** Adds a row below a line of its own, which names it and is as wide as the table. */
  void rowBelow(String name, String... cells) {
    Element group = table.appendElement("tbody");
    group
        .appendElement("tr")
        .appendElement("th")
        .attr("scope", "rowgroup")
        .attr("colspan", Integer.toString(columns.size()))
        .text(name);
    appendCells(group.appendElement("tr"), 0, cells);
  }

  private Element appendCells(Element row, int first, String... cells) {
    for (int i = first; i < cells.length; i++) {
      append(row.appendElement("td"), i, cells[i]);
    }
    return row.child(row.childrenSize() - 1);
  }

  private void append(Element cell, int column, String text) {
    Style style = columns.get(column).style();
    cell.addClass(style.cssClass());
    switch (style) {
      case NUMBER -> cell.text(Wording.unbroken(text));
      case NAME -> appendBreakable(cell, text);
    }
  }

  /** Names such as {@code card_not_working} may be broken between their words. */
  private static void appendBreakable(Element cell, String text) {
    String[] parts = text.split("(?<=[_|/])", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        cell.appendElement("wbr");
      }
      cell.appendText(parts[i]);
    }
  }
}
