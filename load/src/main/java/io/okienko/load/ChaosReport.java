package io.okienko.load;

import io.okienko.load.scenario.ChaosScenario;

/** What was left of the conversations on a server that was killed again and again. */
public record ChaosReport(ChaosScenario.Outcome outcome, Findings findings) {}
