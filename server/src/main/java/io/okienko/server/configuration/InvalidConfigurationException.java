package io.okienko.server.configuration;

/**
 * The configuration cannot be used; the message names the key, what is wrong and what to do, in one
 * line.
 */
public final class InvalidConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidConfigurationException(String message) {
    super(message);
  }

  public InvalidConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
