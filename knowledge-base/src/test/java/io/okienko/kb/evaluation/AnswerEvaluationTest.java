package io.okienko.kb.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.evaluation.Confusion;
import io.okienko.bot.evaluation.CoverageCurve;
import io.okienko.bot.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerEvaluationTest {
  @TempDir private Path folder;

  @Test
  void ranksAreCounted() throws IOException {
    List<EvaluationFiles.Article> articles =
        EvaluationFiles.readArticles(
            file(
                "articles.csv",
                """
                id,question,answer
                card,How do I block my card?,"In the app, choose Cards."
                open,How do I open an account?,In a branch.
                """));
    List<EvaluationFiles.Question> questions =
        EvaluationFiles.readQuestions(
            file(
                "questions.csv",
                """
                id,question
                card,blocking a card
                card|open,open an account
                card,opening my account
                open,"zzz, qqq"
                """));

    List<String> heard = new ArrayList<>();
    AnswerReport report =
        AnswerEvaluation.run(
            articles,
            questions,
            Language.ENGLISH,
            Optional.empty(),
            (stage, count) -> heard.add(stage + " " + count));

    assertThat(report.n()).isEqualTo(4);
    assertThat(report.recallAt1()).isEqualTo(0.5);
    // The third question finds its article in second place or not at all, the fourth never.
    assertThat(report.mrrAt10()).isBetween(0.5, 0.625);
    assertThat(report.latencyMs().p99()).isPositive();
    assertThat(report.nothingFound()).isEqualTo(1);
    assertThat(report.analysis().confused()).containsExactly(new Confusion("card", "open", 1));
    assertThat(report.analysis().mistakes())
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.text()).isEqualTo("opening my account"))
        .satisfies(mistake -> assertThat(mistake.confidence()).isBetween(0.0, 1.0));
    // Of four questions three can be answered, and two of these rightly.
    assertThat(report.analysis().coverage().points().getLast())
        .extracting(CoverageCurve.Point::coverage, CoverageCurve.Point::precision)
        .containsExactly(0.75, 2 / 3.0);
    assertThat(heard).containsExactly("INDEXING 2", "ASKING 4");
  }

  @Test
  void labelledTextsMayHoldCommasQuotesAndLineBreaks() throws IOException {
    Path file = file("train.csv", "text,category\n\"a \"\"b\"\",\nc\",greeting\n");

    assertThat(EvaluationFiles.readLabelledTexts(file))
        .containsExactly(new LabelledText("a \"b\",\nc", "greeting"));
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Path file = file("train.csv", "text,label\nhello,greeting\n");

    assertThatThrownBy(() -> EvaluationFiles.readLabelledTexts(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("train.csv")
        .hasMessageContaining("category");
  }

  @Test
  void nothingToAskIsAMistake() {
    assertThatThrownBy(() ->
            AnswerEvaluation.run(
                List.of(),
                List.of(new EvaluationFiles.Question(Set.of("a"), "b")),
                Language.ENGLISH,
                Optional.empty(),
                (_, _) -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
