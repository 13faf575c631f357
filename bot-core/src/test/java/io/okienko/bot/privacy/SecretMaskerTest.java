package io.okienko.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.classifier.ShippedTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden and what stays, one table for cards and one for each language. */
class SecretMaskerTest {
  private static final SecretMasker MASKER = SecretMasker.load();

  static Stream<Arguments> examples() {
    return Stream.of("cards", "en", "pl", "hu", "ru", "zh")
        .flatMap(table -> lines(table).map(line -> example(table, line)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void secretsAreHiddenAndNothingElse(
      String table, String said, String stored, List<SecretKind> hidden) {
    assertThat(MASKER.mask(said)).as(table).isEqualTo(new MaskedText(stored, hidden));
  }

  /** Thousands of things that customers write, and no secret among them. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "pl", "hu", "ru", "zh"})
  void whatCustomersAskStaysAsItIs(String language) {
    List<LabelledText> questions = ShippedTexts.of(language);
    assertThat(questions).hasSizeGreaterThan(100);
    assertThat(questions)
        .extracting(LabelledText::text)
        .allSatisfy(
            text -> assertThat(MASKER.mask(text)).isEqualTo(new MaskedText(text, List.of())));
  }

  private static Stream<String> lines(String table) {
    String name = "masked_" + table + ".txt";
    try (InputStream in = SecretMaskerTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  private static Arguments example(String table, String line) {
    String[] cells = line.replace("\\n", "\n").split(" \\| ?", -1);
    return cells.length == 1
        ? Arguments.of(table, cells[0], cells[0], List.of())
        : Arguments.of(table, cells[0], cells[1], kinds(cells[2]));
  }

  private static List<SecretKind> kinds(String names) {
    return Arrays.stream(names.split(", ", -1))
        .filter(name -> !name.isEmpty())
        .map(name -> SecretKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
        .toList();
  }
}
