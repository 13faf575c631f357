package io.okienko.server.report;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;

/**
 * A chart of shares: both axes are in percent. Its colours are the style sheet's, so that they
 * follow the reader's scheme.
 */
final class SvgChart {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 240;
  private static final int LEFT = 42;
  private static final int RIGHT = 288;
  private static final int TOP = 26;
  private static final int BOTTOM = 196;

  private final Element svg;
  private final double floor;

  /** A place in the chart, each coordinate as a share of 1. */
  record Place(double x, double y) {}

  private SvgChart(Element svg, double floor) {
    this.svg = svg;
    this.floor = floor;
  }

  /**
   * Draws the axes.
   *
   * @param floor the share at which the upright axis begins
   * @param alternative what those hear who do not see the chart
   */
  static SvgChart appendTo(
      Element parent, String alternative, String across, String upright, double floor) {
    Element svg =
        parent
            .appendElement("svg")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("role", "img")
            .attr("aria-label", alternative);
    var chart = new SvgChart(svg, floor);
    chart.axes(across, upright);
    return chart;
  }

  private void axes(String across, String upright) {
    for (int i = 0; i <= 5; i++) {
      double share = i / 5.0;
      label(new Place(share, floor), 0, 16, "middle", share);
      double height = floor + share * (1 - floor);
      segment("grid", new Place(0, height), new Place(1, height));
      label(new Place(0, height), -6, 4, "end", height);
    }
    text(0, 12, "start", upright + ", %");
    text(RIGHT, HEIGHT - 8, "end", across + ", %");
  }

  private void label(Place place, int right, int down, String anchor, double share) {
    text(
        x(place) + right, y(place) + down, anchor, String.format(Locale.ROOT, "%.0f", 100 * share));
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
    places.forEach(place -> points.add(number(x(place)) + "," + number(y(place))));
    svg.appendElement("polyline").addClass(style).attr("points", points.toString());
  }

  /** A bar from the floor up to a height. */
  void bar(String style, double from, double to, double height) {
    double left = x(new Place(from, 0)) + 1;
    double top = y(new Place(0, height));
    svg.appendElement("rect")
        .addClass(style)
        .attr("x", number(left))
        .attr("y", number(top))
        .attr("width", number(x(new Place(to, 0)) - 1 - left))
        .attr("height", number(BOTTOM - top));
  }

  private static double x(Place place) {
    return LEFT + place.x() * (RIGHT - LEFT);
  }

  private double y(Place place) {
    return BOTTOM - (place.y() - floor) / (1 - floor) * (BOTTOM - TOP);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
