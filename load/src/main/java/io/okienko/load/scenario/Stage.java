package io.okienko.load.scenario;

import io.okienko.load.conversation.Violations;
import io.okienko.load.measure.Failures;
import io.okienko.load.question.Questions;
import io.okienko.load.wire.CustomerApi;
import io.okienko.load.wire.ServerAddress;
import io.okienko.load.wire.Wire;
import java.util.Random;

/** Where scenarios are played, one after the other: what all of them share. */
public record Stage(
    Wire wire,
    ServerAddress server,
    Questions questions,
    Pacing pacing,
    long seed,
    Violations violations,
    Failures failures,
    Progress progress) {

  /** What the virtual people of one scenario share. */
  Scene scene() {
    return new Scene(
        wire,
        new CustomerApi(wire, server),
        questions,
        violations,
        failures,
        new Scene.Counts(),
        new Random(seed));
  }

  Measurement measurement(String name) {
    return new Measurement(name, pacing, failures, progress);
  }
}
