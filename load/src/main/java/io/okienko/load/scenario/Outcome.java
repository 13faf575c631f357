package io.okienko.load.scenario;

import io.okienko.load.measure.Latencies;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a scenario showed.
 *
 * @param connections of customers at the same time
 * @param highest rate in a second that was reached when nobody waited; empty where that was not
 *     asked
 * @param figures more of it, in the order in which they are told
 */
public record Outcome(
    Scenario scenario,
    int connections,
    OptionalDouble highest,
    List<Paced> paced,
    List<Figure> figures) {
  public Outcome {
    paced = List.copyOf(paced);
    figures = List.copyOf(figures);
  }

  /**
   * How long it took at a rate that the server did not choose.
   *
   * @param name what took that long
   * @param wanted rate in a second; empty where people's own pace made it
   * @param reached rate in a second
   * @param unsent what was due and could not be sent before the end, because something before it
   *     was not done with
   */
  public record Paced(
      String name, OptionalDouble wanted, double reached, long unsent, Latencies latencies) {}

  /**
   * A number with its name.
   *
   * @param unit empty for a bare count
   */
  public record Figure(String name, double value, String unit) {
    static Figure count(String name, long value) {
      return new Figure(name, value, "");
    }
  }
}
