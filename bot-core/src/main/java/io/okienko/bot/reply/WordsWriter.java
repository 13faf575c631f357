package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.bot.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts decisions into words, nothing but approved ones: articles and the catalogues' sentences,
 * each with its reason.
 */
final class WordsWriter {
  private final PhraseBook phrases;

  WordsWriter(PhraseBook phrases) {
    this.phrases = phrases;
  }

  /** One of the catalogue's sentences. */
  Decision.Words fixed(Situation situation, ReplyKind kind, Phrase phrase, Rule rule, String why) {
    return words(
        kind, situation, say(phrase, situation), List.of(), reason(situation, null, 0, rule, why));
  }

  /** An article's answer; what was asked besides is one choice away. */
  Decision.Words answer(Situation situation, FoundAnswer article, double threshold) {
    String why = "the article is likely right: " + compared(article, threshold);
    Reason reason = reason(situation, article, threshold, Rule.ARTICLE_LIKELY, why);
    FoundAnswer alsoAsked = situation.alsoAsked();
    if (alsoAsked != null) {
      return followed(
          ReplyKind.ANSWER,
          situation,
          article,
          Phrase.ALSO_ASKED,
          List.of(Choice.of(alsoAsked.question())),
          reason);
    }
    return new Decision.Words(
        ReplyKind.ANSWER,
        article.text(),
        article.html(),
        article.simple(),
        situation.language(),
        List.of(),
        reason);
  }

  /** The article on how to complain, and a person for those who would rather not. */
  Decision.Words complaint(Situation situation, FoundAnswer article) {
    double threshold = situation.thresholds().answer();
    String why = "a complaint, and an article says how: " + compared(article, threshold);
    return followed(
        ReplyKind.ANSWER,
        situation,
        article,
        Phrase.COMPLAINT_OR_PERSON,
        List.of(person(situation)),
        reason(situation, article, threshold, Rule.COMPLAINT_ARTICLE, why));
  }

  /** An urgent article's safety steps. */
  Decision.Words urgent(Situation situation, FoundAnswer article, double threshold) {
    String why = "urgent, and an article says what to do: " + compared(article, threshold);
    return followed(
        ReplyKind.URGENT,
        situation,
        article,
        handOverUrgent(situation),
        List.of(),
        reason(situation, article, threshold, Rule.URGENT_ARTICLE, why));
  }

  private static Phrase handOverUrgent(Situation situation) {
    return situation.inWriting() ? Phrase.HAND_OVER_URGENT_IN_WRITING : Phrase.HAND_OVER_URGENT;
  }

  /** The general safety steps. */
  Decision.Words urgent(Situation situation, String why) {
    Phrase steps = situation.inWriting() ? Phrase.URGENT_IN_WRITING : Phrase.URGENT;
    String text = say(steps, situation) + "\n\n" + say(handOverUrgent(situation), situation);
    return words(
        ReplyKind.URGENT,
        situation,
        text,
        List.of(),
        reason(situation, null, 0, Rule.URGENT_GENERAL, why));
  }

  /**
   * @param threshold what the first of them does not reach
   */
  Decision.Words clarify(Situation situation, List<FoundAnswer> articles, double threshold) {
    FoundAnswer best = articles.getFirst();
    String why = "several articles may be meant, none is sure: " + compared(best, threshold);
    return words(
        ReplyKind.CLARIFY,
        situation,
        say(Phrase.CLARIFY, situation),
        choices(situation, articles),
        reason(situation, best, threshold, Rule.ARTICLE_UNSURE, why));
  }

  /** Says honestly that there is no answer. */
  Decision.Words unknown(Situation situation, List<FoundAnswer> closest) {
    FoundAnswer best = situation.best().orElse(null);
    String why =
        best == null
            ? "no article comes near"
            : "no article is likely enough: " + compared(best, situation.thresholds().clarify());
    return words(
        ReplyKind.UNKNOWN,
        situation,
        say(closest.isEmpty() ? Phrase.UNKNOWN : Phrase.UNKNOWN_AGAIN, situation),
        choices(situation, closest),
        reason(situation, best, situation.thresholds().clarify(), Rule.NO_ARTICLE, why));
  }

  /** Says honestly that the question was not read, and what to do if it cannot wait. */
  Decision.Words overloaded(Situation situation, String message) {
    Phrase danger = situation.inWriting() ? Phrase.IN_DANGER_IN_WRITING : Phrase.IN_DANGER;
    return words(
        ReplyKind.OVERLOADED,
        situation,
        say(Phrase.OVERLOADED, situation) + "\n\n" + say(danger, situation),
        List.of(new Choice(say(Phrase.ASK_AGAIN, situation), message), person(situation)),
        reason(situation, null, 0, Rule.OVERLOADED, "by its words alone, as too many ask at once"));
  }

  private List<Choice> choices(Situation situation, List<FoundAnswer> articles) {
    List<Choice> choices = new ArrayList<>();
    articles.stream().map(FoundAnswer::question).distinct().map(Choice::of).forEach(choices::add);
    choices.add(person(situation));
    return choices;
  }

  private Choice person(Situation situation) {
    return Choice.ofPerson(say(Phrase.PERSON, situation));
  }

  private String say(Phrase phrase, Situation situation) {
    return phrases.say(phrase, situation.language());
  }

  private static Decision.Words words(
      ReplyKind kind, Situation situation, String text, List<Choice> choices, Reason reason) {
    return new Decision.Words(kind, text, null, null, situation.language(), choices, reason);
  }

  /** An article's answer with one of the catalogue's sentences after it. */
  private Decision.Words followed(
      ReplyKind kind,
      Situation situation,
      FoundAnswer article,
      Phrase last,
      List<Choice> choices,
      Reason reason) {
    String sentence = say(last, situation);
    SimpleVersion simple = article.simple();
    return new Decision.Words(
        kind,
        article.text() + "\n\n" + sentence,
        article.html() + "<p>" + sentence + "</p>",
        simple == null ? null : simple.followedBy(sentence),
        situation.language(),
        choices,
        reason);
  }

  private static String compared(FoundAnswer article, double threshold) {
    return String.format(
        Locale.ROOT,
        "\"%s\" at %.2f, needed %.2f",
        article.question(),
        article.confidence(),
        threshold);
  }

  private static Reason reason(
      Situation situation, @Nullable FoundAnswer article, double threshold, Rule rule, String why) {
    Understanding understanding = situation.understanding();
    Language language = understanding.language();
    String explanation =
        "Taken for " + understanding.intent().name().toLowerCase(Locale.ROOT) + "; " + why + ".";
    if (article == null) {
      return new Reason(
          rule,
          understanding.intent(),
          understanding.intentConfidence(),
          language,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          0,
          0,
          threshold,
          List.of(),
          explanation);
    }
    return new Reason(
        rule,
        understanding.intent(),
        understanding.intentConfidence(),
        language,
        article.articleId(),
        article.question(),
        ReplyPolicy.isMatter(article) ? article.topic() : null,
        article.matchedField(),
        article.matchedText(),
        article.matchedTerms(),
        article.highlights(),
        article.score(),
        article.confidence(),
        threshold,
        article.scoreParts(),
        explanation);
  }
}
