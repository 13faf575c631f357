package io.okienko.kb.exchange;

import java.util.List;

/**
 * Which articles of an import would take the safety steps from customers who are given them now.
 *
 * @param unchecked of how many there was no time to find out
 */
public record ReplacedSafetySteps(List<PlannedArticle> articles, int unchecked) {
  public ReplacedSafetySteps {
    articles = List.copyOf(articles);
  }
}
