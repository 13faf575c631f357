package io.okienko.channels.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.spi.ScorePart;
import io.okienko.channels.http.Json;
import java.util.List;

/** Why the bot said something, for editors and agents. */
public final class ReasonJson {
  private ReasonJson() {}

  public static ObjectNode of(Reason reason) {
    ObjectNode json = Json.newObject();
    if (reason.rule() != null) {
      json.put("rule", EventJson.wireName(reason.rule()));
    }
    json.put("intent", EventJson.wireName(reason.intent()));
    json.put("intentConfidence", reason.intentConfidence());
    json.put("language", reason.language().tag());
    if (reason.articleId() != null) {
      json.put("articleId", reason.articleId());
      json.put("question", reason.question());
      json.put("matchedField", reason.matchedField());
      json.put("matchedText", reason.matchedText());
      json.putPOJO("matchedTerms", reason.matchedTerms());
      json.putPOJO("highlights", reason.highlights());
      json.put("score", reason.score());
      json.put("confidence", reason.confidence());
      json.put("threshold", reason.threshold());
      json.putPOJO("scoreParts", of(reason.scoreParts()));
    }
    json.put("explanation", reason.explanation());
    return json;
  }

  /** What speaks for an article. */
  public static List<ObjectNode> of(List<ScorePart> parts) {
    return parts.stream().map(ReasonJson::of).toList();
  }

  private static ObjectNode of(ScorePart part) {
    ObjectNode json = Json.newObject();
    json.put("kind", EventJson.wireName(part.kind()));
    json.put("value", part.value());
    return json.put("share", part.share());
  }
}
