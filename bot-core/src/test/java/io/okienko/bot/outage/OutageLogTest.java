package io.okienko.bot.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.spi.StoreUnavailableException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.slf4j.event.EventRecordingLogger;
import org.slf4j.event.Level;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.SubstituteLogger;

/** An outage is one line when it begins and one when it is over. */
class OutageLogTest {
  private final Queue<SubstituteLoggingEvent> lines = new ArrayDeque<>();
  private final OutageLog outage =
      new OutageLog(
          new EventRecordingLogger(new SubstituteLogger("test", lines, false), lines),
          "Nothing is kept");

  @Test
  void whatWorksIsNotTold() {
    outage.worked();
    assertThat(lines).isEmpty();
  }

  @Test
  void howeverOftenItFailsItIsToldOnceAndOnceWhenItIsOver() {
    for (int again = 0; again < 2; again++) {
      for (int i = 0; i < 100; i++) {
        outage.failed(new Away());
      }
      outage.worked();
      outage.worked();
    }
    assertThat(lines)
        .filteredOn(line -> line.getLevel() != Level.DEBUG)
        .extracting(SubstituteLoggingEvent::getLevel)
        .containsExactly(Level.WARN, Level.INFO, Level.WARN, Level.INFO);
    assertThat(lines.peek().getThrowable()).isNull();
  }

  @Test
  void whatNobodyForesawIsToldWithItsPlaceAndWithoutWhatSomebodyWrote() {
    outage.failed(new IllegalStateException("My PIN", new IllegalArgumentException("is 1234")));
    Throwable told = lines.peek().getThrowable();
    assertThat(told).hasMessage("java.lang.IllegalStateException");
    assertThat(told.getStackTrace()[0].getClassName()).isEqualTo(OutageLogTest.class.getName());
    assertThat(told.getCause()).hasMessage("java.lang.IllegalArgumentException").hasNoCause();
  }

  private static final class Away extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    Away() {
      super("the database is away", null);
    }
  }
}
