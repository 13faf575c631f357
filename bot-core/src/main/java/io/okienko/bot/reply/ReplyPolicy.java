package io.okienko.bot.reply;

import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.understanding.Intent;
import java.util.List;
import java.util.Optional;

/** The rules by which the bot answers, asks back, or passes on. Holds no state. */
final class ReplyPolicy {
  /** The topic whose articles say how to complain. */
  private static final String COMPLAINTS = "complaints";

  /** The topic whose articles say how to reach the bank. */
  private static final String CONTACT = "contact";

  /** Fewer than {@link Decision#MOST_CHOICES}: one place is a person's. */
  private static final int ARTICLE_CHOICES = Decision.MOST_CHOICES - 1;

  /**
   * How sure an article on danger must be the right one when the words do not sound like danger:
   * "card" alone is a choice, no emergency.
   */
  private static final double SURE_OF_DANGER = 0.85;

  /** Of the threshold for choices; asked again, somebody is offered what is less likely too. */
  private static final double NEAR = 0.25;

  private final WordsWriter writer;

  ReplyPolicy(WordsWriter writer) {
    this.writer = writer;
  }

  Decision decide(Situation situation) {
    return switch (situation.understanding().intent()) {
      case PERSON -> askedForPerson(situation);
      case URGENT -> urgent(situation);
      case COMPLAINT -> complaint(situation);
      case GREETING -> smallTalk(situation, Phrase.HELLO);
      case THANKS -> smallTalk(situation, Phrase.THANKS);
      case QUESTION -> question(situation);
    };
  }

  /**
   * Decides on words alone: without candidates, and with no word on what may be a question.
   *
   * @param message as the customer wrote it, to be asked again
   */
  Decision decideByWords(Situation situation, String message) {
    return situation.understanding().intent() == Intent.QUESTION
        ? new Decision.Overloaded(writer.overloaded(situation, message))
        : decide(situation);
  }

  private Decision askedForPerson(Situation situation) {
    return new Decision.HandOver(
        writer.fixed(
            situation,
            ReplyKind.HANDOVER,
            Phrase.HAND_OVER,
            Rule.ASKED_FOR_PERSON,
            "asked for a person"),
        HandOverReason.ASKED,
        topic(situation),
        Priority.NORMAL);
  }

  /**
   * An article's safety steps only where it is as likely right as any answer must be: the steps for
   * a lost phone cost minutes when it is the card that is gone. The general steps are never wrong.
   */
  private Decision urgent(Situation situation) {
    return situation
        .best(situation.thresholds().answer(), FoundAnswer::urgent)
        .map(article -> urgent(situation, article, situation.thresholds().answer()))
        .orElseGet(() ->
            new Decision.Urgent(
                writer.urgent(
                    situation, "money or identity in danger, no article surely says more"),
                topic(situation)));
  }

  private Decision urgent(Situation situation, FoundAnswer article, double threshold) {
    return new Decision.Urgent(writer.urgent(situation, article, threshold), article.topic());
  }

  private Decision complaint(Situation situation) {
    Optional<FoundAnswer> howTo =
        situation.best(situation.thresholds().answer(), found -> found.topic().equals(COMPLAINTS));
    if (howTo.isPresent()) {
      return new Decision.Answer(writer.complaint(situation, howTo.get()));
    }
    return new Decision.HandOver(
        writer.fixed(
            situation,
            ReplyKind.HANDOVER,
            Phrase.HAND_OVER_COMPLAINT,
            Rule.COMPLAINT_PERSON,
            "sounds like a complaint"),
        HandOverReason.COMPLAINT,
        COMPLAINTS,
        Priority.NORMAL);
  }

  private Decision smallTalk(Situation situation, Phrase phrase) {
    return new Decision.Answer(
        writer.fixed(
            situation, ReplyKind.SMALL_TALK, phrase, Rule.SMALL_TALK, "no more than small talk"));
  }

  private Decision question(Situation situation) {
    return situation
        .best()
        .filter(article -> article.confidence() >= situation.thresholds().clarify())
        .map(article -> question(situation, article))
        .orElseGet(() -> unknown(situation));
  }

  private Decision question(Situation situation, FoundAnswer article) {
    double needed =
        article.urgent()
            ? Math.max(SURE_OF_DANGER, situation.thresholds().answer())
            : situation.thresholds().answer();
    if (article.confidence() < needed) {
      return new Decision.Clarify(writer.clarify(situation, choices(situation), needed));
    }
    return article.urgent()
        ? urgent(situation, article, needed)
        : new Decision.Answer(writer.answer(situation, article, needed));
  }

  private Decision unknown(Situation situation) {
    List<FoundAnswer> closest = situation.misunderstandings() == 0 ? List.of() : near(situation);
    return new Decision.Unknown(
        writer.unknown(situation, closest), situation.understanding().text());
  }

  /** What may be meant by whoever was not understood twice; an apple pie is no cash loan. */
  private List<FoundAnswer> near(Situation situation) {
    return choices(situation).stream()
        .filter(found -> found.confidence() >= situation.thresholds().clarify() * NEAR)
        .toList();
  }

  private static List<FoundAnswer> choices(Situation situation) {
    return situation.candidates().stream().limit(ARTICLE_CHOICES).toList();
  }

  /**
   * How to reach the bank is no matter of its own: whoever asks for a person comes near those
   * articles.
   */
  static boolean isMatter(FoundAnswer article) {
    return !article.topic().equals(CONTACT);
  }

  /** What the customer seems to be at, so that the right people take over. */
  private String topic(Situation situation) {
    return situation
        .best(situation.thresholds().answer(), ReplyPolicy::isMatter)
        .map(FoundAnswer::topic)
        .orElse(situation.topic());
  }
}
