package io.okienko.load.scenario;

import io.okienko.load.measure.Meter;
import io.okienko.load.measure.Meter.Sample;
import io.okienko.load.measure.Timetable;
import io.okienko.load.scenario.Outcome.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Very many windows are open and nothing happens. Then all lines break, as after a network's
 * failure, and all come back in the same second.
 */
public final class IdleScenario {
  private static final String NAME = "idle";
  private static final double BYTES_OF_MIB = 1024.0 * 1024;
  private static final double BYTES_OF_KIB = 1024.0;

  /** Until the server has seen that they are gone. */
  private static final Duration ABSENCE = Duration.ofSeconds(2);

  private final Stage stage;
  private final Memory.Probe probe;
  private final List<IdleWindow> windows;
  private final Meter reconnecting = new Meter();

  private IdleScenario(Stage stage, int connections, Memory.Probe probe) {
    this.stage = stage;
    this.probe = probe;
    Scene scene = stage.scene();
    this.windows =
        IntStream.range(0, connections).mapToObj(number -> new IdleWindow(scene, number)).toList();
  }

  public static Outcome play(Stage stage, int connections, Memory.Probe probe)
      throws InterruptedException {
    return new IdleScenario(stage, connections, probe).play();
  }

  private Outcome play() throws InterruptedException {
    List<Figure> figures = new ArrayList<>();
    var crowd = new Crowd(windows);
    Memory before = probe.look();
    say("opening " + windows.size() + " windows");
    crowd.arrive();
    say("nothing happens, for " + stage.pacing().duration().toSeconds() + " s");
    Thread.sleep(stage.pacing().duration());
    tell(figures, before, probe.look());
    figures.add(
        Figure.count(
            "lost while nothing happened", windows.stream().filter(IdleWindow::isLost).count()));
    say("all lines break, and all come back within a second");
    dropAll();
    long start = System.nanoTime();
    comeBack(start);
    double seconds = (System.nanoTime() - start) / 1e9;
    figures.add(new Figure("until all were back", seconds, "s"));
    Sample sample = reconnecting.take();
    crowd.leave();
    return new Outcome(
        Scenario.IDLE,
        windows.size(),
        OptionalDouble.empty(),
        List.of(
            new Outcome.Paced(
                "reconnect",
                OptionalDouble.of(windows.size()),
                sample.count() / seconds,
                0,
                sample.latencies())),
        figures);
  }

  private void dropAll() throws InterruptedException {
    windows.forEach(window -> window.loop().runOnContext(_ -> window.drop()));
    Thread.sleep(ABSENCE);
  }

  private void comeBack(long start) throws InterruptedException {
    reconnecting.reset();
    var timetable = new Timetable(start, windows.size(), windows.size());
    var back = new CountDownLatch(windows.size());
    for (int i = 0; i < windows.size(); i++) {
      long due = timetable.dueNanos(i);
      LockSupport.parkNanos(due - System.nanoTime());
      comeBack(windows.get(i), due, back);
    }
    back.await();
  }

  private void comeBack(IdleWindow window, long due, CountDownLatch back) {
    window
        .loop()
        .runOnContext(_ ->
            window
                .exchange()
                .onSuccess(_ -> reconnecting.done(due))
                .onFailure(stage.failures()::add)
                .onComplete(_ -> back.countDown()));
  }

  private void tell(List<Figure> figures, Memory before, Memory now) {
    tell(figures, "heap", before.heap(), now.heap());
    tell(figures, "resident memory", before.resident(), now.resident());
  }

  private void tell(List<Figure> figures, String name, OptionalLong before, OptionalLong now) {
    if (before.isPresent() && now.isPresent()) {
      long more = now.getAsLong() - before.getAsLong();
      figures.add(new Figure(name + " before", before.getAsLong() / BYTES_OF_MIB, "MiB"));
      figures.add(new Figure(name, now.getAsLong() / BYTES_OF_MIB, "MiB"));
      figures.add(new Figure(name + ", each more", more / BYTES_OF_KIB / windows.size(), "KiB"));
    }
  }

  private void say(String what) {
    stage.progress().say(NAME + ": " + what);
  }
}
