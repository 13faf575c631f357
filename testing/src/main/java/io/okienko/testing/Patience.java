package io.okienko.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets every test that waits for something wait long enough for a machine that has other things to
 * do. Whatever comes ends the waiting at once: only a test that fails takes longer.
 */
public final class Patience implements LauncherSessionListener {
  private static final Duration OF_A_BUSY_MACHINE = Duration.ofMinutes(1);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultTimeout(OF_A_BUSY_MACHINE);
  }
}
