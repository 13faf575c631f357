package io.okienko.server.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.load.ChaosReport;
import io.okienko.load.scenario.ChaosScenario;
import java.util.StringJoiner;

/** What was left after a server was killed again and again, as text and as JSON. */
public final class ChaosTold {
  private ChaosTold() {}

  /** Without a line break at the end. */
  public static String asText(ChaosReport report) {
    ChaosScenario.Outcome outcome = report.outcome();
    var text = new StringJoiner(System.lineSeparator());
    text.add("What is left when the server is killed in the middle of it").add("");
    line(text, "kills", outcome.kills());
    line(text, "conversations", outcome.conversations());
    line(text, "messages that were accepted", outcome.accepted());
    line(text, "tried again while it was away", outcome.repeated());
    line(text, "persons who were asked for", outcome.persons());
    text.add("").add("Checked");
    FindingsText.lines(report.findings()).forEach(text::add);
    return text.toString();
  }

  private static void line(StringJoiner text, String name, long value) {
    text.add("%-34s %14s".formatted(name, Wording.count(value)));
  }

  public static String asJson(ChaosReport report) {
    ChaosScenario.Outcome outcome = report.outcome();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("good", report.findings().isGood())
        .put("kills", outcome.kills())
        .put("conversations", outcome.conversations())
        .put("accepted", outcome.accepted())
        .put("repeated", outcome.repeated())
        .put("persons", outcome.persons());
    FindingsJson.put(json, report.findings());
    return json.toString();
  }
}
