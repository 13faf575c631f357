package io.okienko.load.scenario;

/** A scenario could not be begun or ended, so nothing it measured would mean anything. */
public final class UnableToRunScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnableToRunScenarioException(Throwable cause) {
    super("the load test cannot go on", cause);
  }
}
