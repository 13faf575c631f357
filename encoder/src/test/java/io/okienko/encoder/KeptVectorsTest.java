package io.okienko.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.digest.Sha256;
import io.okienko.bot.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was encoded is found again by the same encoder, and never anything wrong. */
class KeptVectorsTest {
  private static final byte[] ENCODER = Sha256.of("an encoder");
  private static final float[] FIRST = {0.6f, 0.8f};
  private static final float[] SECOND = {-1, 0};
  private static final int RECORD_BYTES = 16 + 2 * 4 + 4;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("trained").resolve("vectors-en");
  }

  private KeptVectors open() {
    return KeptVectors.open(file(), ENCODER, 2).orElseThrow();
  }

  private void keepTwo() {
    try (KeptVectors kept = open()) {
      kept.keep(List.of("first", "second"), List.of(FIRST, SECOND));
    }
  }

  @Test
  void areThereAtTheNextStart() {
    keepTwo();

    try (KeptVectors kept = open()) {
      assertThat(kept.find("first")).hasValue(FIRST);
      assertThat(kept.find("second")).hasValue(SECOND);
      assertThat(kept.find("third")).isEmpty();
    }
  }

  @Test
  void areAddedToWhatWasThere() {
    keepTwo();
    try (KeptVectors kept = open()) {
      kept.keep(List.of("third"), List.of(FIRST));
      assertThat(kept.find("third")).hasValue(FIRST);
    }

    try (KeptVectors kept = open()) {
      assertThat(kept.find("second")).hasValue(SECOND);
      assertThat(kept.find("third")).hasValue(FIRST);
    }
  }

  @Test
  void areNotTakenFromAnotherEncoder() {
    keepTwo();

    try (KeptVectors other =
        KeptVectors.open(file(), Sha256.of("another encoder"), 2).orElseThrow()) {
      assertThat(other.find("first")).isEmpty();
    }
    try (KeptVectors kept = open()) {
      assertThat(kept.find("first")).as("what the other one left").isEmpty();
    }
  }

  @Test
  void thatWereCutOffAreLeftOut() throws IOException {
    keepTwo();
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));

      try (KeptVectors kept = open()) {
        assertThat(kept.find("second")).as("cut after %d bytes", length).isEmpty();
        assertThat(kept.find("first").isPresent())
            .as("cut after %d bytes", length)
            .isEqualTo(length >= ENCODER.length + RECORD_BYTES);
        kept.keep(List.of("second"), List.of(SECOND));
        assertThat(kept.find("second")).hasValue(SECOND);
      }
    }
  }

  @Test
  void thatAreDamagedAreLeftOut() throws IOException {
    keepTwo();
    byte[] whole = Files.readAllBytes(file());
    for (int position = ENCODER.length; position < whole.length; position++) {
      byte[] damaged = whole.clone();
      damaged[position] ^= 4;
      Files.write(file(), damaged);

      try (KeptVectors kept = open()) {
        kept.find("first").ifPresent(vector -> assertThat(vector).isEqualTo(FIRST));
        assertThat(kept.find("second")).isEmpty();
      }
    }
  }

  @Test
  void thatAreDamagedWhileInUseAreNotTaken() throws IOException {
    keepTwo();
    try (KeptVectors kept = open()) {
      byte[] damaged = Files.readAllBytes(file());
      damaged[ENCODER.length + 20] ^= 4;
      Files.write(file(), damaged);

      assertThat(kept.find("first")).isEmpty();
      kept.keep(List.of("third"), List.of(FIRST));
      assertThat(kept.find("third")).isEmpty();
    }
  }

  @Test
  void beginAnewBeforeTheyFillTheDisk() throws IOException {
    List<String> many = IntStream.range(0, KeptVectors.MOST_KEPT).mapToObj(i -> "t" + i).toList();
    try (KeptVectors kept = open()) {
      kept.keep(many, many.stream().map(_ -> FIRST).toList());
      assertThat(kept.find("t0")).isPresent();
      kept.keep(List.of("one more"), List.of(SECOND));

      assertThat(kept.find("t0")).isEmpty();
      assertThat(kept.find("one more")).hasValue(SECOND);
    }
    assertThat(file()).hasSize(ENCODER.length + RECORD_BYTES);
  }

  @Test
  void thatCannotBeWrittenStopNobody() throws IOException {
    Files.writeString(folder.resolve("trained"), "a file where the folder belongs");

    assertThat(KeptVectors.open(file(), ENCODER, 2)).isEmpty();
  }

  @Test
  void areTheBanksTextsAndNotTheCustomers() throws IOException {
    float[] before;
    try (LoadedEncoders encoders = LoadedEncoders.shipped(List.of(Language.CHINESE))) {
      encoders.keepVectorsIn(folder);
      var encoder = encoders.find(Language.CHINESE).orElseThrow();
      encoder.encodeAhead(List.of("怎么挂失银行卡?", "开户需要什么?"));
      before = encoder.encode("怎么挂失银行卡?");
    }
    long size = Files.size(folder.resolve("vectors-zh"));

    try (LoadedEncoders encoders = LoadedEncoders.shipped(List.of(Language.CHINESE))) {
      encoders.keepVectorsIn(folder);
      var encoder = encoders.find(Language.CHINESE).orElseThrow();
      encoder.encodeAhead(List.of("怎么挂失银行卡?", "开户需要什么?"));
      assertThat(encoder.encode("怎么挂失银行卡?")).isEqualTo(before);
      encoder.encode("我的卡号是");
    }
    assertThat(folder.resolve("vectors-zh")).hasSize(size);
    assertThat(size).isGreaterThan(2 * 512 * 4);
  }
}
