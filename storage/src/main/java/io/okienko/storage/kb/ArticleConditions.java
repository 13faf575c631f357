package io.okienko.storage.kb;

import io.okienko.kb.article.ArticleStatusFilter;
import io.okienko.kb.spi.ArticleStore.Filter;
import io.okienko.kb.spi.ArticleStore.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Makes the conditions of a query out of what an editor asks for; values are always bound. */
final class ArticleConditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  private ArticleConditions() {}

  static ArticleConditions of(Filter filter, Optional<Position> after) {
    ArticleConditions result = new ArticleConditions();
    filter
        .language()
        .ifPresent(l -> result.add("article.language = :language", "language", l.tag()));
    filter.topic().ifPresent(t -> result.add("article.topic = :topic", "topic", t));
    filter.status().ifPresent(status -> result.conditions.add(condition(status)));
    for (String word : filter.words()) {
      String name = "word" + result.values.size();
      result.add("article.search_text like :" + name + " escape '!'", name, containing(word));
    }
    after.ifPresent(result::addPosition);
    return result;
  }

  private static String condition(ArticleStatusFilter status) {
    return switch (status) {
      case DRAFT -> "article.published_revision is null";
      case PUBLISHED -> "article.published_revision is not null";
      case CHANGED -> "article.published_revision < article.revision";
    };
  }

  private static String containing(String word) {
    String literal = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + literal + "%";
  }

  private void addPosition(Position after) {
    add(
        "(article.topic, article.article_key, article.language)"
            + " > (:afterTopic, :afterKey, :afterLanguage)",
        "afterTopic",
        after.topic());
    values.put("afterKey", after.key());
    values.put("afterLanguage", after.language().tag());
  }

  private void add(String condition, String name, String value) {
    conditions.add(condition);
    values.put(name, value);
  }

  String sql() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  void bind(Query query) {
    values.forEach(query::bind);
  }
}
