package io.okienko.server.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.channels.json.EventJson;
import io.okienko.load.Findings;
import io.okienko.load.conversation.Violation;

/** What a load test found wrong, as JSON. */
final class FindingsJson {
  private FindingsJson() {}

  static void put(ObjectNode json, Findings findings) {
    ObjectNode violations = json.putObject("violations").put("n", findings.violations());
    var first = violations.putArray("first");
    for (Violation violation : findings.firstViolations()) {
      first
          .addObject()
          .put("conversationId", violation.conversationId())
          .put("seq", violation.seq())
          .put("kind", EventJson.wireName(violation.kind()));
    }
    var failures = json.putArray("failures");
    findings
        .failures()
        .forEach((what, count) -> failures.addObject().put("what", what).put("n", count));
  }
}
