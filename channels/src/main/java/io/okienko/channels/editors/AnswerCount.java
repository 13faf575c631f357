package io.okienko.channels.editors;

import java.time.Instant;

/** Counts what the bot answered from an article. */
@FunctionalInterface
public interface AnswerCount {
  long countSince(Instant since);
}
