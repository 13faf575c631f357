package io.okienko.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/**
 * What the server in this process logged as an error: a story in which it does has not gone well.
 */
final class LoggedErrors extends AbstractAppender {
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();

  private LoggedErrors() {
    super("errors of the stories", null, null, true, Property.EMPTY_ARRAY);
  }

  static LoggedErrors listen() {
    var errors = new LoggedErrors();
    errors.start();
    LoggerContext context = LoggerContext.getContext(false);
    context.getConfiguration().getRootLogger().addAppender(errors, Level.ERROR, null);
    context.updateLoggers();
    return errors;
  }

  @Override
  public void append(LogEvent event) {
    Throwable thrown = event.getThrown();
    errors.add(event.getMessage().getFormattedMessage() + (thrown == null ? "" : ": " + thrown));
  }

  /** What was logged since this was asked last. */
  List<String> take() {
    List<String> taken = new ArrayList<>();
    for (String error = errors.poll(); error != null; error = errors.poll()) {
      taken.add(error);
    }
    return taken;
  }
}
