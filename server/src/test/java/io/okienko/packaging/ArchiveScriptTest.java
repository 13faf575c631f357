package io.okienko.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With what options the archive's script starts Java; a script in Java's place tells them. */
final class ArchiveScriptTest {
  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void unpack() throws IOException {
    home = folder.resolve("okienko of a bank");
    write("bin/okienko", PackagingFiles.text("archive/bin/okienko"));
    write("runtime/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.writeString(cache(), "");
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path cache() {
    return home.resolve("okienko.aot");
  }

  private List<String> options(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/okienko").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told.lines().toList();
  }

  @Test
  void a_server_starts_with_the_cache_and_little_memory() throws Exception {
    assertThat(options(Map.of(), "serve", "--config", "a b.yaml"))
        .contains("-XX:AOTCache=" + cache(), "-XX:+UseSerialGC", "-Xms64m")
        .endsWith("-jar", home.resolve("okienko.jar").toString(), "serve", "--config", "a b.yaml");
  }

  @Test
  void without_a_cache_it_starts_all_the_same() throws Exception {
    Files.delete(cache());

    assertThat(options(Map.of(), "serve"))
        .contains("-XX:+UseSerialGC")
        .noneMatch(option -> option.startsWith("-XX:AOTCache"));
  }

  @Test
  void an_operator_may_choose_the_collector() throws Exception {
    assertThat(options(Map.of("JAVA_OPTIONS", "-Xmx4g -XX:+UseG1GC"), "serve"))
        .contains("-XX:+UseG1GC", "-Xmx4g")
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void a_cache_is_not_made_with_the_one_before() throws Exception {
    assertThat(options(Map.of(), "start-cache", "new.aot"))
        .contains("-XX:+UseG1GC")
        .noneMatch(option -> option.startsWith("-XX:AOTCache"));
  }

  @Test
  void the_image_starts_a_server_as_the_archive_does() throws Exception {
    List<String> image =
        PackagingFiles.text("image/okienko.args")
            .lines()
            .filter(line -> line.startsWith("-X") && !line.startsWith("-XX:AOTCache"))
            .filter(line -> !line.startsWith("-XX:MaxRAMPercentage"))
            .toList();

    assertThat(options(Map.of(), "serve")).containsAll(image);
    assertThat(image).contains("-XX:+UseCompactObjectHeaders");
  }
}
