package io.okienko.server;

import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.reply.Trial;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.bot.spi.UnansweredQuestions;
import io.okienko.bot.understanding.DefaultUnderstander;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.search.ArticleIndex;
import io.okienko.kb.search.ConfidenceLearner;
import io.okienko.server.configuration.Configuration;
import java.time.Clock;
import java.util.List;

/**
 * The bot of a command-line task, which learns some seconds from what is published. It goes by
 * words alone, also where the server has an encoder: to learn meaning takes longer than a task
 * should.
 */
public final class TaskBot implements AutoCloseable {
  private final ArticleIndex index = new ArticleIndex();
  private final TrainedIntentClassifier intents;
  private final AnsweringBot bot;

  TaskBot(
      Configuration configuration,
      List<PublishedArticle> published,
      UnansweredQuestions unanswered,
      Clock clock) {
    index.published(published);
    try (var confidence = new ConfidenceLearner(index, configuration.languages())) {
      confidence.learn();
    }
    intents = new TrainedIntentClassifier(configuration.languages(), index, SentenceEncoders.NONE);
    var detector = new EvidenceLanguageDetector(configuration.languages());
    bot =
        Bots.bot(
            configuration,
            new DefaultUnderstander(detector, intents),
            index,
            index,
            unanswered,
            clock);
  }

  public Trial trial() {
    return bot;
  }

  @Override
  public void close() {
    intents.close();
    index.close();
  }
}
