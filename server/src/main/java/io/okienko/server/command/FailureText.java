package io.okienko.server.command;

import java.util.ArrayList;
import java.util.List;

/** Says in one line why a command failed: the messages of the failure and of what caused it. */
final class FailureText {
  private FailureText() {}

  static String of(Throwable failure) {
    List<String> parts = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String part = text(cause);
      if (parts.stream().noneMatch(told -> told.contains(part))) {
        parts.add(part);
      }
    }
    return String.join(": ", parts);
  }

  private static String text(Throwable failure) {
    String message = failure.getMessage();
    String text =
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse("").strip();
  }
}
