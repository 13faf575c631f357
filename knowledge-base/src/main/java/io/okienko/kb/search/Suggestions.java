package io.okienko.kb.search;

import io.okienko.kb.article.ArticleContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses questions to offer before anything was asked. */
final class Suggestions {

  private Suggestions() {}

  /**
   * First the questions of the topic that the page is about, then one of each other topic.
   *
   * @param page an URL or path, possibly empty; a topic's id as one of its segments names the topic
   */
  static List<String> choose(List<IndexedArticle> articles, String page, int limit) {
    Set<String> segments =
        new HashSet<>(List.of(page.toLowerCase(Locale.ROOT).split("[/?#&=.]+", -1)));
    Set<String> questions = new LinkedHashSet<>();
    Set<String> topics = new HashSet<>();
    for (IndexedArticle article : articles) {
      if (segments.contains(article.article().content().topic())) {
        questions.add(article.article().content().question());
        topics.add(article.article().content().topic());
      }
    }
    for (IndexedArticle article : articles) {
      ArticleContent content = article.article().content();
      if (topics.add(content.topic())) {
        questions.add(content.question());
      }
    }
    return new ArrayList<>(questions).subList(0, Math.min(limit, questions.size()));
  }
}
