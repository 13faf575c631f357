package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.storage.Database;
import io.okienko.storage.conversation.JdbiConversationStore;
import io.okienko.storage.database.PostgresqlServer;
import io.okienko.storage.sqlite.SqliteDatabase;
import io.okienko.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What goes wrong at the command line is told in one clear line, with the exit code that scripts
 * rely on.
 */
final class A05_CommandLineTest {
  private static final String PASSWORD = "a password that is long enough\n";

  @TempDir private Path folder;

  private record Outcome(int exitCode, String output) {
    List<String> lines() {
      return output.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  private Outcome okienko(String input, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process = ServerProcess.run(output, arguments);
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    }
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + Files.readString(output));
    }
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  @Test
  void without_a_command_it_shows_what_there_is() throws Exception {
    Outcome outcome = okienko("");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output()).contains("demo", "serve", "user", "kb", "evaluate", "bench");
  }

  @Test
  void a_wrong_option_is_wrong_usage() throws Exception {
    Outcome outcome = okienko("", "demo", "--prot", "8080");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.lines()).singleElement().asString().contains("--prot", "demo --help");
  }

  @Test
  void a_port_that_is_none_is_wrong_usage() throws Exception {
    Outcome outcome = okienko("", "demo", "--port", "70000");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.lines()).singleElement().asString().contains("70000");
  }

  @Test
  void a_used_port_is_told_in_one_line() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Outcome outcome =
          okienko("", "demo", "--port", port, "--data", folder.resolve("data").toString());
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.lines())
          .satisfiesExactly(
              begun -> assertThat(begun).contains("furnishing the sample bank"),
              trouble -> assertThat(trouble).contains(":" + port + ": the port is taken"));
    }
  }

  @Test
  void an_unwritable_data_folder_is_told_in_one_line() throws Exception {
    Path file = Files.writeString(folder.resolve("no-folder"), "a file where the folder should be");
    String port = Integer.toString(FreePort.find());
    Outcome outcome = okienko("", "demo", "--port", port, "--data", file.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.lines()).singleElement().asString().contains("data folder", file.toString());
  }

  @Test
  void an_unknown_setting_is_told_in_one_line() throws Exception {
    Path file = Files.writeString(folder.resolve("okienko.yaml"), "http:\n  prot: 8080\n");
    Outcome outcome = okienko("", "serve", "--config", file.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.lines())
        .singleElement()
        .asString()
        .contains("http.prot", "configuration.md");
  }

  @Test
  void a_password_that_is_too_short_is_told_and_nobody_is_added() throws Exception {
    Outcome outcome =
        okienko("short\n", "user", "add", "anna", "--role", "admin", "--data", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.lines()).singleElement().asString().contains("12");
    assertThat(outcome.output()).doesNotContain("short\n");
  }

  @Test
  void a_role_that_is_none_is_wrong_usage() throws Exception {
    Outcome outcome =
        okienko("x\n", "user", "add", "anna", "--role", "boss", "--data", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.lines()).singleElement().asString().contains("--role");
  }

  @ParameterizedTest
  @CsvSource({
    "--scenario=nothing, nothing",
    "--connections=0, --connections",
    "--duration=0, --duration",
    "--rate=-1, --rate",
    "--think=-1, --think",
    "--server=bank.example, --server",
    "--agent=anna, --server",
  })
  void what_cannot_be_measured_is_wrong_usage(String argument, String told) throws Exception {
    Outcome outcome = okienko("", "bench", argument);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.lines()).singleElement().asString().contains(told, "bench --help");
  }

  @Test
  void agents_are_needed_where_customers_are_to_be_served() throws Exception {
    Outcome outcome = okienko("", "bench", "--server", "http://127.0.0.1:1");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.lines()).singleElement().asString().contains("--agent");
  }

  @Test
  void questions_that_are_not_there_are_told_in_one_line() throws Exception {
    Outcome outcome =
        okienko(
            "",
            "bench",
            "--server=http://127.0.0.1:1",
            "--scenario=bot",
            "--questions=" + folder.resolve("none.csv"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.lines()).singleElement().asString().contains("none.csv");
  }

  @Test
  void a_knowledge_base_goes_out_and_in_again_without_loss() throws Exception {
    String data = folder.resolve("data").toString();
    Path csv = folder.resolve("one.csv");
    Files.writeString(
        csv,
        """
        id,key,language,topic,urgent,status,question,variants,answer
        block.en,block,en,cards,false,published,How do I block my card?,"block card
        freeze my card",<p>In the app: <strong>Cards</strong>.</p>
        """);
    assertThat(okienko("", "kb", "import", csv.toString(), "--data", data))
        .satisfies(outcome -> assertThat(outcome.output()).contains("1 rows: 1 created"))
        .satisfies(outcome -> assertThat(outcome.exitCode()).isZero());

    Path json = folder.resolve("all.json");
    assertThat(okienko("", "kb", "export", json.toString(), "--data", data).exitCode()).isZero();
    assertThat(okienko("", "kb", "import", json.toString(), "--data", data).output())
        .contains("0 created, 0 updated, 1 unchanged");
    assertThat(Files.readString(json)).contains("freeze my card", "<strong>Cards</strong>");
  }

  @Test
  void what_is_done_at_the_command_line_is_on_record_and_can_be_exported() throws Exception {
    String data = folder.resolve("data").toString();
    okienko(PASSWORD, "user", "add", "anna", "--role", "admin", "--data", data);
    Path file = folder.resolve("audit.jsonl");
    Outcome outcome = okienko("", "audit", "export", file.toString(), "--data", data);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    String operator = "\"actor\":\"command-line:" + System.getProperty("user.name") + "\"";
    assertThat(Files.readAllLines(file))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains("\"number\":1", operator, "account-saved", "anna", "admin"),
            last -> assertThat(last).contains("\"number\":2", operator, "audit-exported"));
    assertThat(Files.readString(file)).doesNotContain(PASSWORD.strip());
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void what_is_kept_of_a_customer_is_exported_and_erased() throws Exception {
    String data = folder.resolve("data").toString();
    String id = beginConversation(Path.of(data), "my name is Jan").value();
    Path file = folder.resolve("customer.json");
    assertThat(okienko("", "customer", "export", id, file.toString(), "--data", data).output())
        .contains("exported to " + file);
    assertThat(file).content().contains("my name is Jan", id);

    assertThat(okienko("", "customer", "erase", id, "--data", data).output())
        .contains("erased " + id);
    assertThat(okienko("", "customer", "erase", id, "--data", data).exitCode()).isEqualTo(1);
    Path audit = folder.resolve("audit.jsonl");
    okienko("", "audit", "export", audit.toString(), "--data", data);
    assertThat(audit)
        .content()
        .containsSubsequence("conversation-exported", "conversation-erased")
        .doesNotContain("Jan");
  }

  private static ConversationId beginConversation(Path data, String text) {
    var message =
        new Event.CustomerSaid(
            new ClientMessageId("m1"), new MaskedText(text, List.of()), Language.ENGLISH);
    var logged = new LoggedEvent(1, Instant.EPOCH, message);
    var begun =
        Conversation.begin(
            ConversationId.random(), Instant.EPOCH, Language.ENGLISH, "web", "/cards");
    try (Database database = SqliteDatabase.open(data)) {
      new JdbiConversationStore(database)
          .create(begun.after(logged), "hash of no token", Instant.EPOCH, List.of(logged));
    }
    return begun.id();
  }

  @Test
  void a_customer_who_is_not_known_is_told_in_one_line() throws Exception {
    String data = folder.resolve("data").toString();
    Path file = folder.resolve("customer.json");
    String nobody = "AAAAAAAAAAAAAAAAAAAAAA";
    Outcome export = okienko("", "customer", "export", nobody, file.toString(), "--data", data);
    assertThat(export.exitCode()).isEqualTo(1);
    assertThat(export.lines()).singleElement().asString().contains(nobody);
    assertThat(file).doesNotExist();
    Outcome erase = okienko("", "customer", "erase", "no-id", "--data", data);
    assertThat(erase.exitCode()).isEqualTo(2);
    assertThat(erase.lines()).singleElement().asString().contains("CONVERSATION_ID");
  }

  @Test
  void a_backup_is_restored_and_moved_to_postgresql_without_loss() throws Exception {
    String data = folder.resolve("data").toString();
    Path backup = folder.resolve("backup.db");
    assertThat(
            okienko(PASSWORD, "user", "add", "anna", "--role", "admin", "--data", data).exitCode())
        .isZero();
    assertThat(okienko("", "backup", backup.toString(), "--data", data).output())
        .contains("           1  staff_account", "checksums of all tables agree", "backed up to");
    assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);

    Outcome notEmpty = okienko("", "restore", backup.toString(), "--data", data);
    assertThat(notEmpty.exitCode()).isEqualTo(1);
    assertThat(notEmpty.lines())
        .last()
        .asString()
        .contains("the target is not empty: it has rows in staff_account");
    String restored = folder.resolve("restored").toString();
    assertThat(okienko("", "restore", backup.toString(), "--data", restored).output())
        .contains("           1  staff_account");

    String database = PostgresqlServer.shared().createDatabase() + "?user=" + PostgresqlServer.USER;
    Outcome moved = okienko("", "migrate", "--from", "sqlite:" + restored, "--to", database);
    assertThat(moved.output()).contains("           1  staff_account", "agree");
    assertThat(moved.exitCode()).isZero();
  }

  @Test
  void a_database_of_another_kind_is_told_in_one_line() throws Exception {
    Outcome outcome = okienko("", "migrate", "--from", "sqlite:" + folder, "--to", "mysql://here");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.lines())
        .singleElement()
        .asString()
        .contains("postgresql://HOST/DATABASE", "mysql://here");
  }

  @Test
  void bad_rows_are_named_and_nothing_is_imported() throws Exception {
    String data = folder.resolve("data").toString();
    Path csv = folder.resolve("bad.csv");
    Files.writeString(
        csv,
        """
        id,key,language,topic,urgent,status,question,variants,answer
        a.en,a,en,cards,false,draft,A good question?,,<p>Yes.</p>
        b.en,b,en,no-such-topic,false,draft,Another question?,,<p>Yes.</p>
        """);
    Outcome outcome = okienko("", "kb", "import", csv.toString(), "--data", data);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("topic", "nothing was imported");
    assertThat(okienko("", "kb", "import", csv.toString(), "--data", data, "--partial").output())
        .contains("1 created", "1 bad");
  }

  @Test
  void an_import_that_takes_safety_steps_from_customers_warns_of_it() throws Exception {
    String data = folder.resolve("data").toString();
    Path csv = folder.resolve("stolen.csv");
    Files.writeString(
        csv,
        """
        id,key,language,topic,urgent,status,question,variants,answer
        a.en,a,en,cards,false,draft,Somebody stole my card and takes money,,<p>Read on.</p>
        b.en,b,en,cards,true,published,My card was stolen,,<p>Block it.</p>
        c.en,c,en,savings,false,published,How do I save for a holiday?,,<p>Slowly.</p>
        """);
    assertThat(okienko("", "kb", "import", csv.toString(), "--data", data).output())
        .contains("3 created")
        .doesNotContain("warning");
    assertThat(okienko("", "kb", "import", csv.toString(), "--data", data, "--publish").lines())
        .filteredOn(line -> line.startsWith("warning"))
        .singleElement()
        .asString()
        .contains("row 2", "they would read a.en", "Somebody stole my card");
  }

  @Test
  void a_file_that_is_not_there_is_told_in_one_line() throws Exception {
    Outcome outcome =
        okienko(
            "", "kb", "import", folder.resolve("none.csv").toString(), "--data", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.lines()).singleElement().asString().contains("none.csv");
  }

  @Test
  void meaning_is_measured_with_the_shipped_encoder_or_without() throws Exception {
    Path articles =
        Files.writeString(
            folder.resolve("articles.csv"),
            """
            id,question,answer
            move,How do I close my account?,Fill in the form at a branch.
            card,How do I freeze my card?,Choose Lock in the app.
            """);
    Path questions =
        Files.writeString(
            folder.resolve("questions.csv"), "id,question\ncard,please pause my plastic\n");

    assertThat(evaluate(articles, questions, "shipped").output()).contains("\"recall_at_1\":1.0");
    assertThat(evaluate(articles, questions, "none").exitCode()).isZero();
  }

  @Test
  void meaning_is_measured_in_chinese_too() throws Exception {
    Path articles =
        Files.writeString(
            folder.resolve("articles.csv"),
            """
            id,question,answer
            trip,旅行要几天？,看目的地。
            pay,转账需要多长时间？,一般当天。
            """);
    Path questions =
        Files.writeString(folder.resolve("questions.csv"), "id,question\npay,汇款几天到账\n");

    assertThat(evaluate(articles, questions, "none", "--language", "zh").output())
        .contains("\"recall_at_1\":0.0");
    assertThat(evaluate(articles, questions, "shipped", "--language", "zh").output())
        .contains("\"recall_at_1\":1.0", "\"encoder\":\"shipped\"");
  }

  @Test
  void a_folder_without_an_encoder_is_told_in_one_line() throws Exception {
    Path articles =
        Files.writeString(folder.resolve("articles.csv"), "id,question,answer\na,b,c\n");
    Path questions = Files.writeString(folder.resolve("questions.csv"), "id,question\na,b\n");
    Outcome outcome = evaluate(articles, questions, folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.lines()).singleElement().asString().contains("model.onnx");
  }

  @Test
  void a_measurement_is_printed_and_written_as_a_page() throws Exception {
    Path page = folder.resolve("report.html");
    Outcome outcome = evaluateIntents("--json", "--html", page.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output())
        .contains("training on 4 texts", "asking 2 texts", page.toString())
        .contains("\"accuracy\":0.5", "\"ece\":");
    assertThat(Files.readString(page))
        .contains("<!doctype html>", "&lt;script&gt;", "train.csv, 4 rows", "50.0")
        .doesNotContain("<script");

    assertThat(evaluateIntents("--html", page.toString()).output())
        .contains("Surest mistakes", "50.0 %");
  }

  @Test
  void a_page_that_cannot_be_written_is_told_before_anything_is_measured() throws Exception {
    Outcome nowhere = evaluateIntents("--html", folder.resolve("none/report.html").toString());
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.lines()).singleElement().asString().contains("report.html", "no folder");

    Outcome onFolder = evaluateIntents("--html", folder.toString());
    assertThat(onFolder.exitCode()).isEqualTo(1);
    assertThat(onFolder.lines()).singleElement().asString().contains("it is a folder");

    Outcome onItsInput = evaluateIntents("--html", folder.resolve("test.csv").toString());
    assertThat(onItsInput.exitCode()).isEqualTo(1);
    assertThat(onItsInput.lines()).singleElement().asString().contains("test.csv", "made of");
    assertThat(folder.resolve("test.csv")).content().startsWith("text,category");
  }

  private Outcome evaluateIntents(String... more) throws Exception {
    Path train =
        Files.writeString(
            folder.resolve("train.csv"),
            """
            text,category
            block my card,card
            my card is blocked,card
            open an account,account
            account opening form,account
            """);
    Path test =
        Files.writeString(
            folder.resolve("test.csv"),
            "text,category\nblock a card,card\n<script>open</script> my account,card\n");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "evaluate",
                "intents",
                "--train",
                train.toString(),
                "--test",
                test.toString(),
                "--encoder",
                "none"));
    arguments.addAll(List.of(more));
    return okienko("", arguments.toArray(String[]::new));
  }

  private Outcome evaluate(Path articles, Path questions, String encoder, String... more)
      throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "evaluate",
                "answers",
                "--articles",
                articles.toString(),
                "--questions",
                questions.toString(),
                "--encoder",
                encoder,
                "--json"));
    arguments.addAll(List.of(more));
    return okienko("", arguments.toArray(String[]::new));
  }
}
