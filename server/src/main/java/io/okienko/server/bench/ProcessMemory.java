package io.okienko.server.bench;

import io.okienko.load.scenario.Memory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the memory of another process on this machine, as far as the system lets one. */
final class ProcessMemory {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final long BYTES_OF_KIB = 1024;

  /** The last line of a class histogram: how many objects there are, and how many bytes. */
  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  private ProcessMemory() {}

  static Memory of(ProcessHandle process) {
    OptionalLong heap = heap(process.pid()); // first: it collects what nobody needs any more
    return new Memory(heap, resident(process.pid()));
  }

  static OptionalLong resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return find(RESIDENT, lines, BYTES_OF_KIB);
    } catch (IOException _) {
      return OptionalLong.empty(); // not on Linux
    }
  }

  /** Of what is in use alone: a histogram of live objects collects the others first. */
  private static OptionalLong heap(long pid) {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(tool)) {
      return OptionalLong.empty(); // not in every Java
    }
    try {
      Process histogram =
          new ProcessBuilder(tool.toString(), Long.toString(pid), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      try (var out = histogram.inputReader(StandardCharsets.UTF_8)) {
        return find(TOTAL, out.lines(), 1);
      }
    } catch (IOException _) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong find(Pattern pattern, Stream<String> lines, long unit) {
    List<Matcher> found = lines.map(pattern::matcher).filter(Matcher::find).toList();
    return found.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(found.getLast().group(1)) * unit);
  }
}
