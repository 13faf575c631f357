package io.okienko.server.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.load.LoadPlan;
import io.okienko.load.LoadReport;
import io.okienko.load.measure.Latencies;
import io.okienko.load.scenario.Outcome;

/** A load test as JSON. */
public final class LoadJsonReport {
  private static final ObjectMapper MAPPER = new JsonMapper();

  private LoadJsonReport() {}

  public static String of(LoadMeasured measured) {
    LoadReport report = measured.report();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("good", report.findings().isGood());
    json.putObject("echo").put("per_second", report.echo());
    var scenarios = json.putArray("scenarios");
    report.outcomes().forEach(outcome -> put(scenarios.addObject(), outcome, measured));
    FindingsJson.put(json, report.findings());
    putConditions(json.putObject("measured"), measured);
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unable to write a report as JSON", e);
    }
  }

  private static void put(ObjectNode json, Outcome outcome, LoadMeasured measured) {
    json.put("scenario", LoadMeasured.name(outcome))
        .put("unit", outcome.scenario().unit())
        .put("connections", outcome.connections());
    outcome
        .highest()
        .ifPresent(highest ->
            json.put("highest_per_second", highest).put("of_echo", measured.besideEcho(highest)));
    var paced = json.putArray("paced");
    outcome.paced().forEach(each -> put(paced.addObject(), each));
    var figures = json.putArray("figures");
    for (Outcome.Figure figure : outcome.figures()) {
      figures
          .addObject()
          .put("name", figure.name())
          .put("value", figure.value())
          .put("unit", figure.unit());
    }
  }

  private static void put(ObjectNode json, Outcome.Paced paced) {
    json.put("name", paced.name());
    paced.wanted().ifPresent(wanted -> json.put("wanted_per_second", wanted));
    json.put("per_second", paced.reached()).put("unsent", paced.unsent());
    Latencies latencies = paced.latencies();
    json.putObject("latency_ms")
        .put("n", latencies.n())
        .put("p50", latencies.p50())
        .put("p90", latencies.p90())
        .put("p99", latencies.p99())
        .put("p99.9", latencies.p999())
        .put("max", latencies.max());
  }

  private static void putConditions(ObjectNode json, LoadMeasured measured) {
    LoadPlan plan = measured.report().plan();
    Circumstances circumstances = measured.circumstances();
    json.put("server", circumstances.server())
        .put("encoder", circumstances.encoder())
        .put("connections", plan.connections())
        .put("duration_seconds", plan.pacing().duration().toSeconds())
        .put("warm_up_seconds", plan.pacing().warmUp().toSeconds())
        .put("seed", plan.seed())
        .put("waits", measured.report().waits())
        .put("processors", circumstances.processors())
        .put("java", circumstances.java())
        .put("system", circumstances.system())
        .put("at", circumstances.at().toString())
        .put("version", circumstances.version());
  }
}
