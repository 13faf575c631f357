package io.okienko.bot.reply;

import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.language.Language;
import io.okienko.bot.outage.OutageLog;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.UnansweredQuestions;
import io.okienko.bot.understanding.Intent;
import io.okienko.bot.understanding.Understander;
import io.okienko.bot.understanding.Understanding;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot: understands, finds, decides. Safe for use by many threads. */
public final class AnsweringBot implements Bot, Trial {
  private static final int SUGGESTIONS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(AnsweringBot.class);

  private final OutageLog recording =
      new OutageLog(LOG, "Questions without an answer are not recorded for the editors");

  private final Understander understander;
  private final AnswerFinder answers;
  private final CandidateSearch search;
  private final UnansweredQuestions unanswered;
  private final PhraseBook phrases;
  private final ThresholdsByLanguage thresholds;
  private final ReplyPolicy policy;
  private final InstantSource clock;

  public AnsweringBot(
      Understander understander,
      AnswerFinder answers,
      UnansweredQuestions unanswered,
      PhraseBook phrases,
      ThresholdsByLanguage thresholds,
      InstantSource clock) {
    this.understander = understander;
    this.answers = answers;
    this.search = new CandidateSearch(answers);
    this.unanswered = unanswered;
    this.phrases = phrases;
    this.thresholds = thresholds;
    this.policy = new ReplyPolicy(new WordsWriter(phrases));
    this.clock = clock;
  }

  @Override
  public Decision reply(Conversation before, String text) {
    return switch (before.state()) {
      case AGENT -> new Decision.Wait();
      case WAITING -> replyToWaiting(before, text);
      case BOT, CLOSED -> replyAsBot(before, text);
    };
  }

  @Override
  public void said(Decision decision) {
    if (decision instanceof Decision.Unknown(var words, String question)) {
      record(question, words.language());
    }
  }

  /** The customer has been answered: that editors may not hear of it is no reason for trouble. */
  private void record(String question, Language language) {
    try {
      unanswered.record(question, language, clock.instant());
      recording.worked();
    } catch (RuntimeException e) {
      recording.failed(e);
    }
  }

  @Override
  public Decision replyByWords(Conversation before, String text) {
    return switch (before.state()) {
      case AGENT -> new Decision.Wait();
      case WAITING -> onlyDanger(decideByWords(before, text));
      case BOT, CLOSED -> decideByWords(before, text);
    };
  }

  private Decision decideByWords(Conversation before, String text) {
    Understanding understanding = understander.understandByWords(text, before.language());
    return policy.decideByWords(
        Situation.withoutArticles(
            understanding,
            thresholds.of(understanding.language()),
            before.topic(),
            before.misunderstandings(),
            inWriting(before)),
        text);
  }

  @Override
  public Decision.Words greeting(Language language, String page) {
    List<Choice> choices =
        answers.suggestQuestions(language, page, SUGGESTIONS).stream().map(Choice::of).toList();
    return opening(ReplyKind.GREETING, Phrase.GREETING, language, choices);
  }

  @Override
  public Decision.Words trouble(Language language) {
    return opening(ReplyKind.HANDOVER, Phrase.TROUBLE, language, List.of());
  }

  @Override
  public Language languageOf(String text, Language hint) {
    return understander.languageOf(text, hint);
  }

  @Override
  public TrialReport ask(String question, Language hint) {
    Situation situation = understand(question, hint, Conversation.GENERAL_TOPIC, 0, false);
    return new TrialReport(
        situation.understanding(),
        policy.decide(situation),
        situation.candidates(),
        situation.thresholds());
  }

  @Override
  public Thresholds thresholds(Language language) {
    return thresholds.of(language);
  }

  /** Somebody waits for a person already: only danger is a reason to speak. */
  private Decision replyToWaiting(Conversation before, String text) {
    return onlyDanger(policy.decide(understand(before, text, 0)));
  }

  private static Decision onlyDanger(Decision decision) {
    return decision instanceof Decision.Urgent ? decision : new Decision.Wait();
  }

  private Decision replyAsBot(Conversation before, String text) {
    return policy.decide(understand(before, text, before.misunderstandings()));
  }

  private Situation understand(Conversation before, String text, int misunderstandings) {
    return understand(
        text, before.language(), before.topic(), misunderstandings, inWriting(before));
  }

  private static boolean inWriting(Conversation before) {
    return before.needs().stream().anyMatch(CommunicationNeed::rulesOutCalls);
  }

  private Situation understand(
      String text, Language hint, String topic, int misunderstandings, boolean inWriting) {
    Understanding understanding = understander.understand(text, hint);
    Language language = understanding.language();
    Thresholds needed = thresholds.of(language);
    CandidateSearch.Found found = search.find(understanding.text(), language, needed.answer());
    return new Situation(
        understanding,
        found.candidates(),
        found.alsoAsked(),
        needed,
        topic,
        misunderstandings,
        inWriting);
  }

  /** Words that answer no message. */
  private Decision.Words opening(
      ReplyKind kind, Phrase phrase, Language language, List<Choice> choices) {
    Understanding nothingSaid = new Understanding("", language, 1, Intent.GREETING, 1);
    Situation situation =
        Situation.withoutArticles(
            nothingSaid, thresholds.of(language), Conversation.GENERAL_TOPIC, 0, false);
    Decision.Words words =
        new WordsWriter(phrases)
            .fixed(situation, kind, phrase, Rule.OWN_ACCORD, "said of the bot's own accord");
    return new Decision.Words(
        kind, words.text(), words.html(), words.simple(), language, choices, words.reason());
  }
}
