package io.okienko.channels.editors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.reply.Decision;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.reply.TrialReport;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.understanding.Understanding;
import io.okienko.channels.http.Json;
import io.okienko.channels.json.AnswerJson;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.json.ReasonJson;

/** What the bot would do about a question, as editors read it. */
final class TrialJson {
  private TrialJson() {}

  static ObjectNode of(TrialReport report) {
    ObjectNode json = Json.newObject();
    Understanding understanding = report.understanding();
    json.put("question", understanding.text());
    json.putObject("language")
        .put("value", understanding.language().tag())
        .put("confidence", understanding.languageConfidence());
    json.putObject("intent")
        .put("value", EventJson.wireName(understanding.intent()))
        .put("confidence", understanding.intentConfidence());
    json.set("decision", decision(report.decision()));
    json.putObject("thresholds")
        .put("answer", report.thresholds().answer())
        .put("clarify", report.thresholds().clarify());
    json.putPOJO("candidates", report.candidates().stream().map(TrialJson::candidate).toList());
    return json;
  }

  private static ObjectNode decision(Decision decision) {
    return switch (decision) {
      case Decision.Answer answer -> words(answer.words());
      case Decision.Clarify clarify -> words(clarify.words());
      case Decision.Unknown unknown -> words(unknown.words());
      case Decision.Urgent urgent -> words(urgent.words());
      case Decision.HandOver handOver -> words(handOver.words());
      case Decision.Overloaded _, Decision.Wait _ ->
          throw new IllegalStateException("a trial has room, and nobody else has the word in it");
    };
  }

  private static ObjectNode words(Decision.Words words) {
    ObjectNode json = Json.newObject();
    json.put("kind", EventJson.wireName(words.kind()));
    json.put("text", words.text());
    if (words.html() != null) {
      json.put("html", words.html());
    }
    AnswerJson.putSimple(json, words.simple());
    EventJson.putChoices(json, words.choices());
    putReason(json, words.reason());
    return json;
  }

  private static void putReason(ObjectNode json, Reason reason) {
    if (reason.rule() != null) {
      json.put("rule", EventJson.wireName(reason.rule()));
    }
    if (reason.articleId() != null) {
      json.put("articleId", reason.articleId());
      json.put("question", reason.question());
      json.put("confidence", reason.confidence());
      json.put("threshold", reason.threshold());
    }
    json.put("explanation", reason.explanation());
  }

  private static ObjectNode candidate(FoundAnswer found) {
    ObjectNode json = Json.newObject();
    json.put("articleId", found.articleId());
    json.put("key", found.key());
    json.put("question", found.question());
    json.put("confidence", found.confidence());
    json.put("score", found.score());
    json.put("matchedField", found.matchedField());
    json.put("matchedText", found.matchedText());
    json.putPOJO("matchedTerms", found.matchedTerms());
    json.putPOJO("highlights", found.highlights());
    return json.putPOJO("scoreParts", ReasonJson.of(found.scoreParts()));
  }
}
