package io.okienko.load.scenario;

import io.okienko.load.scenario.Outcome.Figure;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How many questions the bot answers, every one different. */
public final class BotScenario {
  private static final String NAME = "bot";

  private BotScenario() {}

  public static Outcome play(Stage stage, int connections) throws InterruptedException {
    Scene scene = stage.scene();
    var crowd =
        new Crowd(
            IntStream.range(0, connections)
                .mapToObj(number -> new BotTalk(scene, number))
                .toList());
    crowd.arrive();
    Measurement measurement = stage.measurement(NAME);
    double highest = measurement.highest(crowd.talkers());
    Outcome.Paced paced = measurement.paced(crowd.talkers(), highest);
    crowd.leave();
    return new Outcome(
        Scenario.BOT,
        connections,
        OptionalDouble.of(highest),
        List.of(paced),
        List.of(
            Figure.count("passed on to a person", scene.counts().passedOn().sum()),
            Figure.count("told that too many ask", scene.counts().overloaded().sum())));
  }
}
