package io.okienko.bot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much is answered, and how much of that is right, if only what reaches a threshold of
 * confidence is answered. Lowering the threshold answers more, and more wrongly.
 *
 * @param points one for each confidence that occurs, the highest threshold first; empty when
 *     nothing was said of any text
 */
public record CoverageCurve(List<Point> points) {
  public CoverageCurve {
    points = List.copyOf(points);
  }

  /**
   * What one threshold does.
   *
   * @param threshold the least confidence that is answered
   * @param coverage share of all texts that are answered
   * @param precision share of the answered ones that are right
   */
  public record Point(double threshold, double coverage, double precision) {}

  /** The curve of some predictions; texts of which nothing was said are never answered. */
  public static CoverageCurve of(List<Prediction> predictions) {
    List<Prediction> surestFirst =
        predictions.stream()
            .filter(each -> each.said() != null)
            .sorted(Comparator.comparingDouble(Prediction::confidence).reversed())
            .toList();
    List<Point> points = new ArrayList<>();
    double right = 0;
    for (int i = 0; i < surestFirst.size(); i++) {
      Prediction each = surestFirst.get(i);
      right += each.right() ? 1 : 0;
      int answered = i + 1;
      // No threshold parts what is equally sure.
      if (answered == surestFirst.size()
          || surestFirst.get(answered).confidence() < each.confidence()) {
        points.add(
            new Point(each.confidence(), (double) answered / predictions.size(), right / answered));
      }
    }
    return new CoverageCurve(points);
  }

  /**
   * The curve at some evenly spaced coverages up to all texts: for each the highest threshold that
   * answers as much. Fewer where many are equally sure, or where nothing was found for some.
   */
  public List<Point> evenly(int steps) {
    List<Point> chosen = new ArrayList<>();
    int step = 1;
    for (Point point : points) {
      boolean last = point.equals(points.getLast());
      if (last || reaches(point, step, steps)) {
        chosen.add(point);
      }
      while (reaches(point, step, steps)) {
        step++;
      }
    }
    return chosen;
  }

  private static boolean reaches(Point point, int step, int steps) {
    // A share such as 3 of 10 is not exactly 0.3 in binary.
    return step <= steps && point.coverage() * steps >= step - 1e-9;
  }

  /** The lowest threshold with which at least this share of the answers is right, if any has it. */
  public Optional<Point> reaching(double precision) {
    return points.reversed().stream().filter(each -> each.precision() >= precision).findFirst();
  }
}
