package io.okienko.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path here;

  @Test
  void allThatIsInItGoesToo() throws IOException {
    Path folder = here.resolve("data");
    Files.createDirectories(folder.resolve("deeper"));
    Files.writeString(folder.resolve("deeper/file"), "text");
    Folders.delete(folder);
    assertThat(here).isEmptyDirectory();
  }

  @Test
  void whatIsGoneAlreadyIsNoFailure() {
    assertThatCode(() -> Folders.delete(here.resolve("gone"))).doesNotThrowAnyException();
  }
}
