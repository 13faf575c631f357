package io.okienko.server.bench;

import io.okienko.load.wire.Agent;
import io.okienko.server.demo.DemoPassword;
import java.util.List;
import java.util.stream.IntStream;

/** Makes up people who serve virtual customers. */
final class Agents {
  private Agents() {}

  /** With one new password for all of them. */
  static List<Agent> makeUp(int count) {
    String password = DemoPassword.makeUp();
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Agent("agent-" + number, password))
        .toList();
  }
}
