package io.okienko.load.scenario;

import java.util.stream.IntStream;

/** What a bare server does with as many connections, to compare with. */
public final class EchoScenario {
  private EchoScenario() {}

  /** Round trips in a second. */
  public static double play(Stage stage, int connections) throws InterruptedException {
    try (var server = new EchoServer()) {
      var crowd =
          new Crowd(
              IntStream.range(0, connections)
                  .mapToObj(number -> new EchoTalk(stage.wire(), server.address(), number))
                  .toList());
      crowd.arrive();
      double highest = stage.measurement("echo").highest(crowd.talkers());
      crowd.leave();
      return highest;
    }
  }
}
