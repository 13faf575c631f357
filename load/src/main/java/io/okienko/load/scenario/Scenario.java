package io.okienko.load.scenario;

/** What can be measured. */
public enum Scenario {
  /** Customers and agents write to each other, as fast as they can. */
  AGENTS("messages", true),
  /** Customers ask the bot, as fast as they can. */
  BOT("answered questions", false),
  /** Customers come, ask, think, break off, come back, want a person, and go. */
  VISITORS("answered questions", true),
  /** Very many windows are open and nothing happens, and then all come back at once. */
  IDLE("connections", false);

  private final String unit;
  private final boolean needsAgents;

  Scenario(String unit, boolean needsAgents) {
    this.unit = unit;
    this.needsAgents = needsAgents;
  }

  /** What is counted, in the plural. */
  public String unit() {
    return unit;
  }

  /** Whether somebody has to serve customers in it. */
  public boolean needsAgents() {
    return needsAgents;
  }
}
