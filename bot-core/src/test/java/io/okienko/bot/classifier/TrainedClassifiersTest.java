package io.okienko.bot.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was trained is found again where nothing has changed, and trained anew otherwise. */
final class TrainedClassifiersTest {
  private static final List<LabelledText> EXAMPLES = ShippedTexts.of("en");
  private static final String QUESTION = "hello there, may I speak to somebody about my card?";

  @TempDir private Path folder;
  private int trainings;

  private TextClassifier ask(String version, List<LabelledText> examples) {
    return new TrainedClassifiers(folder.resolve("trained"), Sha256.of(version))
        .findOrTrain("intents-en", examples, () -> train(examples));
  }

  private TextClassifier train(List<LabelledText> examples) {
    trainings++;
    return ClassifierTrainer.train(examples, null);
  }

  private Path file() {
    return folder.resolve("trained").resolve("intents-en");
  }

  @Test
  void what_is_found_says_the_same() {
    TextClassifier trained = ask("1", EXAMPLES);
    TextClassifier found = ask("1", EXAMPLES);

    assertThat(trainings).isEqualTo(1);
    assertThat(found.classify(QUESTION)).isEqualTo(trained.classify(QUESTION));
  }

  @Test
  void other_texts_are_learnt() {
    ask("1", EXAMPLES);
    List<LabelledText> more = new ArrayList<>(EXAMPLES);
    more.add(new LabelledText("what is a mortgage", EXAMPLES.getFirst().category()));
    ask("1", more);

    assertThat(trainings).isEqualTo(2);
  }

  @Test
  void other_code_learns_for_itself() {
    ask("1", EXAMPLES);
    ask("2", EXAMPLES);

    assertThat(trainings).isEqualTo(2);
  }

  @Test
  void what_is_damaged_is_trained_anew() throws IOException {
    ask("1", EXAMPLES);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(file(), bytes);
    ask("1", EXAMPLES);
    Files.write(file(), new byte[3]);
    ask("1", EXAMPLES);

    assertThat(trainings).isEqualTo(3);
  }

  /** The folder is the next server's as soon as this one has closed. */
  @Test
  void what_is_trained_after_closing_is_not_written() {
    var closed = new TrainedClassifiers(folder.resolve("trained"), Sha256.of("1"));
    closed.close();
    var trained = closed.findOrTrain("intents-en", EXAMPLES, () -> train(EXAMPLES));

    assertThat(trained.classify(QUESTION).categories()).isNotEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void where_nothing_can_be_written_it_is_trained_all_the_same() throws IOException {
    Files.writeString(folder.resolve("trained"), "not a folder");

    assertThat(ask("1", EXAMPLES).classify(QUESTION).categories()).isNotEmpty();
  }
}
