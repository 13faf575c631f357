package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.reply.Decision;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import io.okienko.encoder.LoadedEncoders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Prints how well the sample bank is understood, for docs/quality.md. To be run by hand: {@code
 * ./mvnw -pl knowledge-base -am test -Dtest=SampleBankFigures
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SampleBankFigures {
  @Test
  void print() {
    print(Language.BUILT_IN, SentenceEncoders.NONE);
    try (LoadedEncoders encoders = LoadedEncoders.shipped(Language.BUILT_IN)) {
      List<Language> served =
          Language.BUILT_IN.stream()
              .filter(language -> encoders.find(language).isPresent())
              .toList();
      print(served, encoders);
    }
  }

  private static void print(List<Language> languages, SentenceEncoders encoders) {
    try (ArticleIndex index = new ArticleIndex(encoders)) {
      index.published(SampleBank.articles());
      SampleBank.learn(index);
      try (var intents = new TrainedIntentClassifier(Language.BUILT_IN, index, encoders)) {
        AnsweringBot bot = SampleBank.bot(intents, index);
        for (Language language : languages) {
          String name = name(language, encoders);
          System.out.println(name + ": " + figures(bot, index, language));
          printRough(name, bot, language);
        }
      }
    }
    HeldOutVariants.ask(languages, encoders)
        .forEach((language, tally) ->
            System.out.println(name(language, encoders) + ", variants held out: " + tally));
  }

  private static String name(Language language, SentenceEncoders encoders) {
    return language + (encoders.find(language).isPresent() ? " with encoder" : "");
  }

  private static void printRough(String name, AnsweringBot bot, Language language) {
    SequencedMap<String, Tally> tallies = new LinkedHashMap<>();
    for (SampleBank.Rough question : SampleBank.roughQuestions(language)) {
      for (String kind : List.of(question.kind(), "all kinds")) {
        tallies
            .computeIfAbsent(kind, _ -> new Tally(SampleBank.urgentKeys()))
            .count(bot.ask(question.question(), language), question.keys());
      }
    }
    // All kinds last.
    tallies.putLast("all kinds", tallies.get("all kinds"));
    tallies.forEach((kind, tally) -> System.out.println(name + ", " + kind + ": " + tally));
  }

  private static String figures(AnsweringBot bot, ArticleIndex index, Language language) {
    var figures = new Figures();
    for (SampleBank.HeldOut question : SampleBank.heldOutQuestions()) {
      if (question.language().equals(language)) {
        List<String> keys =
            index.find(question.question(), language, 4).stream()
                .map(found -> found.key())
                .toList();
        figures.count(question.key(), keys, bot.ask(question.question(), language).decision());
      }
    }
    for (String question : SampleBank.unanswerableQuestions(language)) {
      figures.countUnanswerable(bot.ask(question, language).decision());
    }
    return figures.toString();
  }

  /** Counts of one language. */
  private static final class Figures {
    private static final Set<String> URGENT = SampleBank.urgentKeys();

    private int asked;
    private int first;
    private int amongFour;
    private int right;
    private int wrong;
    private int choices;
    private int choicesWithRight;
    private int unknown;
    private int dangers;
    private int heard;
    private int alarms;
    private int rightSteps;
    private int wrongSteps;
    private int unanswerable;
    private int unanswerableAnswered;
    private int unanswerableChoices;

    void count(String key, List<String> found, Decision decision) {
      asked++;
      first += !found.isEmpty() && found.getFirst().equals(key) ? 1 : 0;
      amongFour += found.contains(key) ? 1 : 0;
      boolean urgent = decision instanceof Decision.Urgent;
      dangers += URGENT.contains(key) ? 1 : 0;
      heard += URGENT.contains(key) && urgent ? 1 : 0;
      alarms += !URGENT.contains(key) && urgent ? 1 : 0;
      switch (decision) {
        case Decision.Answer(var words) -> {
          boolean isRight = (words.reason().articleId() + "").startsWith(key + ".");
          right += isRight ? 1 : 0;
          wrong += isRight ? 0 : 1;
        }
        case Decision.Clarify _ -> {
          choices++;
          choicesWithRight += found.contains(key) ? 1 : 0;
        }
        case Decision.Unknown _ -> unknown++;
        case Decision.Urgent(var words, _) when words.reason().articleId() != null -> {
          boolean isRight = words.reason().articleId().startsWith(key + ".");
          rightSteps += isRight ? 1 : 0;
          wrongSteps += isRight ? 0 : 1;
        }
        case Decision.Urgent _, Decision.HandOver _, Decision.Overloaded _, Decision.Wait _ -> {}
      }
    }

    void countUnanswerable(Decision decision) {
      unanswerable++;
      if (decision instanceof Decision.Clarify) {
        unanswerableChoices++;
      } else if (!(decision instanceof Decision.Unknown)) {
        unanswerableAnswered++;
      }
    }

    @Override
    public String toString() {
      return ("%d asked, right first %d, among four %d; answered right %d, wrong %d; choices %d,"
              + " with the right one %d; unknown %d; danger heard %d of %d, alarms %d, article's"
              + " steps right %d, wrong %d; %d unanswerable, answered %d, choices %d")
          .formatted(
              asked,
              first,
              amongFour,
              right,
              wrong,
              choices,
              choicesWithRight,
              unknown,
              heard,
              dangers,
              alarms,
              rightSteps,
              wrongSteps,
              unanswerable,
              unanswerableAnswered,
              unanswerableChoices);
    }
  }
}
