package io.okienko.storage.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.language.Language;
import io.okienko.bot.reply.Choice;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.reply.ReplyKind;
import io.okienko.bot.reply.Rule;
import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.bot.understanding.Intent;
import io.okienko.storage.schema.EnumNames;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what the bot said, with its reason, as JSON and reads it back. */
final class BotSaidCodec {
  private BotSaidCodec() {}

  static ObjectNode write(Event.BotSaid said) {
    ObjectNode object =
        EventCodec.object()
            .put("inReplyTo", said.inReplyTo())
            .put("kind", EnumNames.of(said.kind()))
            .put("text", said.text())
            .put("html", said.html())
            .put("language", said.language().tag());
    for (Choice choice : said.choices()) {
      ObjectNode stored =
          object
              .withArrayProperty("choices")
              .addObject()
              .put("label", choice.label())
              .put("value", choice.value());
      if (choice.person()) {
        stored.put("person", true);
      }
    }
    SimpleVersion simple = said.simple();
    if (simple != null) {
      object.putObject("simple").put("text", simple.text()).put("html", simple.html());
    }
    if (said.reason() != null) {
      object.set("reason", write(said.reason()));
    }
    return object;
  }

  static Event.BotSaid read(Fields fields) {
    return new Event.BotSaid(
        fields.number("inReplyTo"),
        fields.constant("kind", ReplyKind.class),
        fields.text("text"),
        fields.textIfAny("html"),
        readSimple(fields.objectIfAny("simple")),
        new Language(fields.text("language")),
        fields.list("choices").stream()
            .map(choice ->
                new Choice(choice.text("label"), choice.text("value"), choice.isSet("person")))
            .toList(),
        readReason(fields.objectIfAny("reason")));
  }

  private static @Nullable SimpleVersion readSimple(@Nullable Fields fields) {
    return fields == null ? null : new SimpleVersion(fields.text("text"), fields.text("html"));
  }

  private static ObjectNode write(Reason reason) {
    ObjectNode object =
        EventCodec.object()
            .put("rule", reason.rule() == null ? null : EnumNames.of(reason.rule()))
            .put("intent", EnumNames.of(reason.intent()))
            .put("intentConfidence", reason.intentConfidence())
            .put("language", reason.language().tag())
            .put("articleId", reason.articleId())
            .put("question", reason.question())
            .put("topic", reason.topic())
            .put("matchedField", reason.matchedField())
            .put("matchedText", reason.matchedText())
            .put("score", reason.score())
            .put("confidence", reason.confidence())
            .put("threshold", reason.threshold())
            .put("explanation", reason.explanation());
    reason.matchedTerms().forEach(object.withArrayProperty("matchedTerms")::add);
    reason.highlights().forEach(object.withArrayProperty("highlights")::add);
    for (ScorePart part : reason.scoreParts()) {
      object
          .withArrayProperty("scoreParts")
          .addObject()
          .put("kind", EnumNames.of(part.kind()))
          .put("value", part.value())
          .put("share", part.share());
    }
    return object;
  }

  private static @Nullable Reason readReason(@Nullable Fields fields) {
    return fields == null
        ? null
        : new Reason(
            fields.constantIfAny("rule", Rule.class),
            fields.constant("intent", Intent.class),
            fields.real("intentConfidence"),
            new Language(fields.text("language")),
            fields.textIfAny("articleId"),
            fields.textIfAny("question"),
            fields.textIfAny("topic"),
            fields.textIfAny("matchedField"),
            fields.textIfAny("matchedText"),
            fields.texts("matchedTerms"),
            fields.texts("highlights"),
            fields.real("score"),
            fields.real("confidence"),
            fields.real("threshold"),
            fields.list("scoreParts").stream().flatMap(BotSaidCodec::readPart).toList(),
            fields.text("explanation"));
  }

  /** Nothing of a kind that this version does not measure: an answer is read without it too. */
  private static Stream<ScorePart> readPart(Fields part) {
    return part.constantIfKnown("kind", ScorePart.Kind.class).stream()
        .map(kind -> new ScorePart(kind, part.real("value"), part.real("share")));
  }
}
