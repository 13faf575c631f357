package io.okienko.kb.configure;

import io.okienko.bot.language.LanguageDetector;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.kb.content.ContentSettings;
import io.okienko.kb.content.KnownTerms;
import io.okienko.kb.content.TextAdvice;
import io.okienko.kb.editing.ContentRules;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.editing.StoredKnowledgeBase;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.exchange.StoredExchange;
import io.okienko.kb.publication.IndexKeeper;
import io.okienko.kb.publication.PublicationListener;
import io.okienko.kb.publication.PublishedAnswers;
import io.okienko.kb.publication.StoredPublishedAnswers;
import io.okienko.kb.spi.ArticleStore;
import io.okienko.kb.spi.UnansweredStore;
import io.okienko.kb.topic.Topics;
import io.okienko.kb.unanswered.StoredUnanswered;
import io.okienko.kb.unanswered.Unanswered;
import java.time.Clock;
import java.util.List;

/**
 * Puts the knowledge base together for the server.
 *
 * @param indexKeeper to be started once everything stands, and closed at the end
 */
public record KnowledgeBaseServices(
    KnowledgeBase knowledgeBase,
    Exchange exchange,
    PublishedAnswers publishedAnswers,
    Unanswered unanswered,
    Topics topics,
    IndexKeeper indexKeeper) {

  /**
   * @param languages tells an editor what is in another language than the article
   * @param known what editors need not explain
   * @param finder searches what is published
   * @param listeners told of every publication, in this order; the finder's index among them
   */
  public static KnowledgeBaseServices create(
      ArticleStore articles,
      UnansweredStore unanswered,
      AnswerFinder finder,
      List<PublicationListener> listeners,
      ContentSettings settings,
      Topics topics,
      LanguageDetector languages,
      KnownTerms known,
      Clock clock) {
    IndexKeeper keeper = new IndexKeeper(articles, listeners);
    ContentRules rules = new ContentRules(settings, topics);
    TextAdvice texts = new TextAdvice(languages, known);
    return new KnowledgeBaseServices(
        new StoredKnowledgeBase(articles, unanswered, rules, texts, settings, keeper, clock),
        new StoredExchange(articles, rules, keeper, clock),
        new StoredPublishedAnswers(articles, finder),
        new StoredUnanswered(unanswered),
        topics,
        keeper);
  }
}
