package io.okienko.channels;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many files this process may open. Each connection is one: a server that takes as many as are
 * configured, and cannot open them, would take no calls at all.
 */
final class OpenFiles {
  private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

  /** For the database, the index, the program itself, and calls that are answered at once. */
  private static final int FEWEST_FOR_OTHERS = 500;

  /** Calls that are answered at once come along with the connections that stay. */
  private static final int PART_FOR_OTHERS = 10;

  private OpenFiles() {}

  /** As many connections as are wanted, or as this process has files for, which is logged. */
  static int limitConnections(int wanted) {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      long files = system.getMaxFileDescriptorCount();
      int possible = limitConnections(wanted, files);
      if (possible < wanted) {
        LOG.warn(
            "This process may open {} files, so it takes {} connections at once and not {}. Allow"
                + " it more files (LimitNOFILE of its systemd unit, or ulimit -n), or set"
                + " http.mostConnections to what you need",
            files,
            possible,
            wanted);
      }
      return possible;
    }
    return wanted;
  }

  static int limitConnections(int wanted, long files) {
    long others = Math.max(FEWEST_FOR_OTHERS, files / PART_FOR_OTHERS);
    return Math.clamp(files - others, 1, wanted);
  }
}
