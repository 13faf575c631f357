package io.okienko.load.scenario;

import io.okienko.load.wire.Agent;
import io.okienko.load.wire.DeskApi;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;

/** Lets agents sit down at their desks. Blocks until they do. */
final class Desks {
  private Desks() {}

  /** One desk for each, in turn on the event loops. */
  static List<Desk> open(Stage stage, List<Agent> agents) {
    List<Desk> desks = new ArrayList<>();
    for (Agent agent : agents) {
      desks.add(open(stage, stage.wire().loop(desks.size()), agent));
    }
    return desks;
  }

  private static Desk open(Stage stage, Context loop, Agent agent) {
    return Blocking.on(
        loop,
        () ->
            DeskApi.signIn(stage.wire(), stage.server(), agent.username(), agent.password())
                .compose(api -> Desk.open(loop, api, stage.failures())));
  }
}
