package io.okienko.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop goes on to answer for a while, and so do its encoders. */
class StoppingWhileEncodingTest {
  private static final String ENCODED = "encoded while stopping";

  @TempDir private Path folder;

  @Test
  void theProcessDoesNotCrash() throws Exception {
    Path output = folder.resolve("output");
    var command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Busy.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // Memory that was given back is overwritten, as it is sooner or later in a busy server.
    command.environment().put("MALLOC_PERTURB_", "165");
    Process process = command.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(3);
    assertThat(output).content().contains(ENCODED);
  }

  /** Encodes all the time, also while the process ends. */
  static final class Busy {
    private Busy() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      SentenceEncoder encoder =
          LoadedEncoders.shipped(List.of(Language.CHINESE)).find(Language.CHINESE).orElseThrow();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> encodeForASecond(encoder)));
      Thread.ofPlatform().daemon().start(() -> encodeForASecond(encoder));
      System.exit(3);
    }

    private static void encodeForASecond(SentenceEncoder encoder) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      for (int i = 0; System.nanoTime() < end; i++) {
        encoder.encodeAhead(List.of("银行卡 " + i, "怎么挂失银行卡 " + i));
      }
      System.out.println(ENCODED);
    }
  }
}
