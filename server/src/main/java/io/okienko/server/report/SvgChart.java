package io.okienko.server.report;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;

/**
 * A chart with two axes. Its colours are the style sheet's, so that they follow the reader's
 * scheme.
 */
final class SvgChart {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 240;
  private static final int LEFT = 42;
  private static final int RIGHT = 288;
  private static final int TOP = 26;
  private static final int BOTTOM = 196;

  /** About as wide as a digit. */
  private static final double CHARACTER = 7.5;

  private final Element svg;
  private final Axis across;
  private final Axis upright;

  /** A place in the chart, in values of its axes. */
  record Place(double x, double y) {}

  private SvgChart(Element svg, Axis across, Axis upright) {
    this.svg = svg;
    this.across = across;
    this.upright = upright;
  }

  /**
   * Draws the axes.
   *
   * @param alternative what those hear who do not see the chart
   */
  static SvgChart appendTo(Element parent, String alternative, Axis across, Axis upright) {
    Element svg =
        parent
            .appendElement("svg")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("role", "img")
            .attr("aria-label", alternative);
    var chart = new SvgChart(svg, across, upright);
    chart.axes();
    return chart;
  }

  private void axes() {
    for (Axis.Tick tick : across.ticks()) {
      double x = x(tick.value());
      boolean fits = x + CHARACTER * tick.label().length() / 2 <= WIDTH;
      text(fits ? x : WIDTH, BOTTOM + 16, fits ? "middle" : "end", tick.label());
    }
    for (Axis.Tick tick : upright.ticks()) {
      double y = y(tick.value());
      polyline("grid", number(LEFT) + "," + number(y) + " " + number(RIGHT) + "," + number(y));
      text(LEFT - 6, y + 4, "end", tick.label());
    }
    text(0, 12, "start", upright.title());
    text(RIGHT, HEIGHT - 8, "end", across.title());
  }

  private void text(double x, double y, String anchor, String text) {
    svg.appendElement("text")
        .attr("x", number(x))
        .attr("y", number(y))
        .attr("text-anchor", anchor)
        .text(text);
  }

  /** A straight line. */
  void segment(String style, Place from, Place to) {
    line(style, List.of(from, to));
  }

  /** A line through places, from left to right. */
  void line(String style, List<Place> places) {
    var points = new StringJoiner(" ");
    places.forEach(place -> points.add(number(x(place.x())) + "," + number(y(place.y()))));
    polyline(style, points.toString());
  }

  private void polyline(String style, String points) {
    svg.appendElement("polyline").addClass(style).attr("points", points);
  }

  /** A bar from the floor up to a height. */
  void bar(String style, double from, double to, double height) {
    double left = x(from) + 1;
    double top = y(height);
    svg.appendElement("rect")
        .addClass(style)
        .attr("x", number(left))
        .attr("y", number(top))
        .attr("width", number(x(to) - 1 - left))
        .attr("height", number(BOTTOM - top));
  }

  private double x(double value) {
    return LEFT + across.place(value) * (RIGHT - LEFT);
  }

  private double y(double value) {
    return BOTTOM - upright.place(value) * (BOTTOM - TOP);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
