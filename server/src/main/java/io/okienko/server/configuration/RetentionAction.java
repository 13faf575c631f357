package io.okienko.server.configuration;

/** What is done with what is older than it may be kept. */
public enum RetentionAction {
  DELETE,
  /** Figures stay, words go. */
  ANONYMISE
}
