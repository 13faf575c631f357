package io.okienko.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.server.configuration.Setting;
import io.okienko.server.configuration.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every file that an operator gets. */
final class PackagingFilesTest {
  private static final Pattern VARIABLE = Pattern.compile("\\bOKIENKO_[A-Z_]+");

  @Test
  void every_variable_is_a_setting() throws IOException {
    Set<String> settings =
        Settings.ALL.stream().map(Setting::environmentVariable).collect(Collectors.toSet());
    Set<String> named = new TreeSet<>();
    for (Path file : PackagingFiles.list()) {
      Matcher matcher = VARIABLE.matcher(Files.readString(file));
      while (matcher.find()) {
        named.add(matcher.group());
      }
    }
    assertThat(named).contains("OKIENKO_DATA_URL", "OKIENKO_DATA_FOLDER");
    assertThat(settings).containsAll(named);
  }

  @Test
  void every_file_says_at_its_top_what_it_is_for() throws IOException {
    for (Path file : PackagingFiles.list()) {
      String top = Files.readString(file).lines().limit(3).collect(Collectors.joining("\n"));
      assertThat(top).as(file.toString()).containsAnyOf("# ", "<!--", "\"title\": \"Okienko\"");
    }
  }
}
