package io.okienko.server.report;

import io.okienko.load.LoadPlan;
import io.okienko.load.LoadReport;
import io.okienko.load.scenario.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A load test with all that people are told of it, for the terminal and for a page alike. */
public record LoadMeasured(LoadReport report, Circumstances circumstances) {
  static final String TITLE = "How much the server can take";

  String summary() {
    return "Virtual customers and agents, who check everything that they read. Beside them, on this"
        + " machine and with as many connections: a bare WebSocket echo.";
  }

  /** As the command line names it. */
  static String name(Outcome outcome) {
    return outcome.scenario().name().toLowerCase(Locale.ROOT);
  }

  /** A rate beside the echo's, as a share of 1. */
  double besideEcho(double perSecond) {
    return perSecond / report.echo();
  }

  static String rate(double perSecond) {
    return perSecond >= 100 ? Wording.count(Math.round(perSecond)) : Wording.number(perSecond);
  }

  static String value(Outcome.Figure figure) {
    String number =
        figure.unit().isEmpty()
            ? Wording.count(Math.round(figure.value()))
            : Wording.number(figure.value());
    return figure.unit().isEmpty() ? number : number + " " + figure.unit();
  }

  /** What was done and where, for whoever wants to do it again. */
  List<Figure> conditions() {
    LoadPlan plan = report.plan();
    List<Figure> all = new ArrayList<>();
    all.add(new Figure("server", circumstances.server()));
    if (!circumstances.encoder().isEmpty()) {
      all.add(new Figure("encoder", circumstances.encoder()));
    }
    all.add(Figure.count("connections", plan.connections()));
    all.add(new Figure("duration", plan.pacing().duration().toSeconds() + " s"));
    all.add(new Figure("warm-up", plan.pacing().warmUp().toSeconds() + " s"));
    all.add(new Figure("seed", Long.toString(plan.seed())));
    all.add(Figure.count("told to wait", report.waits()));
    all.add(new Figure("processors", Integer.toString(circumstances.processors())));
    all.add(new Figure("heap at most", circumstances.memory()));
    all.add(new Figure("java", circumstances.java()));
    all.add(new Figure("system", circumstances.system()));
    all.add(new Figure("at", circumstances.at().toString()));
    all.add(new Figure("version", circumstances.version()));
    return all;
  }
}
