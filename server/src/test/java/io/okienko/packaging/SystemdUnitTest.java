package io.okienko.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit that systemd runs the archive by. */
final class SystemdUnitTest {
  private static final String UNIT = "systemd/okienko.service";
  private static final Pattern LINE =
      Pattern.compile("|#.*|\\[(Unit|Service|Install)]|[A-Z][A-Za-z]+=.*");

  @TempDir private Path folder;

  @Test
  void is_written_as_units_are() throws IOException {
    List<String> lines = PackagingFiles.text(UNIT).lines().toList();
    assertThat(lines).allMatch(line -> LINE.matcher(line).matches());
    assertThat(lines)
        .contains(
            "ExecStart=/opt/okienko/bin/okienko serve --config /etc/okienko/okienko.yaml",
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "CapabilityBoundingSet=");
  }

  /** Java writes machine code into its memory: such a unit would not start. */
  @Test
  void lets_java_make_machine_code() throws IOException {
    assertThat(PackagingFiles.text(UNIT).lines())
        .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute"));
  }

  @Test
  void is_taken_by_systemd() throws IOException, InterruptedException {
    if (!isOnPath("systemd-analyze")) {
      return; // where there is no systemd, the tests above read the file themselves
    }
    String unit = PackagingFiles.text(UNIT).replaceAll("(?m)^ExecStart=.*", "ExecStart=/bin/true");
    Path file = Files.writeString(folder.resolve("okienko.service"), unit);
    Process process =
        new ProcessBuilder("systemd-analyze", "verify", file.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told.lines().filter(line -> line.contains("okienko.service"))).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
