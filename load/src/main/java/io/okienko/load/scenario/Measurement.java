package io.okienko.load.scenario;

import io.okienko.load.measure.Failures;
import io.okienko.load.measure.Meter;
import io.okienko.load.measure.Meter.Sample;
import io.okienko.load.measure.Timetable;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Measures talkers: their highest rate first, in a closed loop; then, in an open loop, how long it
 * takes at a part of that rate. Blocks until it is done.
 */
final class Measurement {
  private final String name;
  private final Pacing pacing;
  private final Progress progress;
  private final Meter meter = new Meter();
  private final Exchanges exchanges;

  Measurement(String name, Pacing pacing, Failures failures, Progress progress) {
    this.name = name;
    this.pacing = pacing;
    this.progress = progress;
    this.exchanges = new Exchanges(meter, failures);
  }

  /** The highest rate. */
  double highest(List<? extends Talker> talkers) throws InterruptedException {
    say("as fast as it goes, for " + pacing.duration().toSeconds() + " s");
    var loop = new ClosedLoop(talkers, exchanges);
    Sample sample = sample(loop, pacing.warmUp());
    say("%.0f a second".formatted(sample.perSecond()));
    return sample.perSecond();
  }

  /** How long it takes at the rate that was asked for, or at half of the highest. */
  Outcome.Paced paced(List<? extends Talker> talkers, double highest) throws InterruptedException {
    double rate = pacing.rate().orElse(highest / 2);
    say("%.0f a second by the clock, for %d s".formatted(rate, pacing.duration().toSeconds()));
    var timetable = new Timetable(System.nanoTime(), rate, talkers.size());
    var loop = new OpenLoop(talkers, timetable, exchanges);
    Sample sample = sample(loop, pacing.settling());
    say("half of them within %.2f ms".formatted(sample.latencies().p50()));
    return new Outcome.Paced(
        name, OptionalDouble.of(rate), sample.perSecond(), loop.behind(), sample.latencies());
  }

  private Sample sample(Drive loop, Duration leftOut) throws InterruptedException {
    Thread.sleep(leftOut);
    meter.reset();
    Thread.sleep(pacing.duration());
    Sample sample = meter.take();
    loop.stop();
    return sample;
  }

  private void say(String what) {
    progress.say(name + ": " + what);
  }
}
