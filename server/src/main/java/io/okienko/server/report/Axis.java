package io.okienko.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * An axis of a chart.
 *
 * @param title with the unit
 * @param scale from a value to its place, as a share of the axis' length
 */
record Axis(String title, DoubleUnaryOperator scale, List<Tick> ticks) {
  private static final int PERCENT_STEPS = 5;

  /** A value that is named along the axis. */
  record Tick(double value, String label) {}

  Axis {
    ticks = List.copyOf(ticks);
  }

  double place(double value) {
    return scale.applyAsDouble(value);
  }

  /**
   * Shares of 1, in percent.
   *
   * @param floor the share at which it begins
   */
  static Axis percent(String name, double floor) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= PERCENT_STEPS; i++) {
      double share = floor + (1 - floor) * i / PERCENT_STEPS;
      ticks.add(new Tick(share, String.format(Locale.ROOT, "%.0f", 100 * share)));
    }
    return new Axis(name + ", %", share -> (share - floor) / (1 - floor), ticks);
  }

  /** Powers of ten at equal distances, from one that is no more than all values to one above. */
  static Axis logarithmic(String title, double least, double most) {
    int first = (int) Math.floor(Math.log10(least));
    int last = Math.max(first + 1, (int) Math.ceil(Math.log10(most)));
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      ticks.add(new Tick(Math.pow(10, power), power(power)));
    }
    double length = last - first;
    return new Axis(title, value -> Math.clamp((Math.log10(value) - first) / length, 0, 1), ticks);
  }

  private static String power(int power) {
    return power < 0
        ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
        : String.format(Locale.ROOT, "%.0f", Math.pow(10, power));
  }

  /** Shares of 1 on which each nine more is as far as the last: 90 %, 99 %, 99.9 % … */
  static Axis nines(String name, int nines) {
    List<Tick> ticks = new ArrayList<>();
    ticks.add(new Tick(0, "0"));
    for (int i = 1; i <= nines; i++) {
      String label = String.format(Locale.ROOT, "%." + Math.max(0, i - 2) + "f", nines(i) * 100);
      ticks.add(new Tick(nines(i), label));
    }
    return new Axis(name + ", %", share -> Math.clamp(-Math.log10(1 - share) / nines, 0, 1), ticks);
  }

  private static double nines(int count) {
    return 1 - Math.pow(10, -count);
  }
}
