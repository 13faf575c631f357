package io.okienko.server.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads passwords from the terminal without showing them, or one a line from what is piped in:
 * other people can read what stands on a command line.
 */
final class PasswordInput {
  private final Optional<Console> terminal =
      Optional.ofNullable(System.console()).filter(Console::isTerminal);
  private final BufferedReader piped =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  /** Empty when nothing is piped in any more. */
  String read(String prompt) throws IOException {
    return terminal.isPresent()
        ? new String(terminal.get().readPassword(prompt))
        : Optional.ofNullable(piped.readLine()).orElse("");
  }
}
