package io.okienko.bench.history;

/** What is timed, and what customers and agents call it. */
enum Deed {
  CUSTOMER_SAYS("a customer's message is durable"),
  BOT_ANSWERS("the bot's answer to it is durable too"),
  AGENT_SAYS("an agent's message is durable"),
  CUSTOMER_RETURNS("a customer comes back and reads what is new"),
  AGENT_READS_QUEUE("an agent reads the queue"),
  AGENT_READS_OPEN("an agent reads what is open");

  private final String label;

  Deed(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
