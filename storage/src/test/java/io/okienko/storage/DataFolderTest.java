package io.okienko.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temp;

  @Test
  void aSecondServerIsTurnedAwayUntilTheFirstIsGone() {
    try (DataFolder _ = DataFolder.take(temp)) {
      assertThatThrownBy(() -> DataFolder.take(temp))
          .isInstanceOf(DataFolderInUseException.class)
          .hasMessageContaining(temp.toString());
    }
    assertThatCode(() -> DataFolder.take(temp).close()).doesNotThrowAnyException();
  }

  @Test
  void isMadeForItsOwnerAlone() throws Exception {
    Path folder = temp.resolve("new/data");
    DataFolder.take(folder).close();
    assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = Files.writeString(temp.resolve("data"), "no folder");
    assertThatThrownBy(() -> DataFolder.take(file))
        .isInstanceOf(UnableToOpenDatabaseException.class)
        .hasMessageContaining("cannot use the data folder " + file);
  }
}
