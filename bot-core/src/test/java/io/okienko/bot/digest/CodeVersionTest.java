package io.okienko.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests run our own code from a folder and the libraries from jars. */
final class CodeVersionTest {
  @Test
  void the_same_code_has_the_same_version() {
    assertThat(CodeVersion.find(List.of(Sha256.class), List.of(Transliterator.class)))
        .isPresent()
        .hasValueSatisfying(version ->
            assertThat(CodeVersion.find(List.of(Sha256.class), List.of(Transliterator.class)))
                .hasValue(version));
  }

  @Test
  void other_code_has_another() {
    byte[] ours = CodeVersion.find(List.of(Sha256.class), List.of()).orElseThrow();
    byte[] oursAndTests =
        CodeVersion.find(List.of(Sha256.class, CodeVersionTest.class), List.of()).orElseThrow();
    byte[] withLibrary =
        CodeVersion.find(List.of(Sha256.class), List.of(Transliterator.class)).orElseThrow();

    assertThat(ours).isNotEqualTo(oursAndTests).isNotEqualTo(withLibrary).hasSize(32);
  }

  @Test
  void what_comes_with_java_itself_has_none() {
    assertThat(CodeVersion.find(List.of(String.class), List.of())).isEmpty();
  }
}
