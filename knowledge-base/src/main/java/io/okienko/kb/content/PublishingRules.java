package io.okienko.kb.content;

import io.okienko.kb.article.ArticleContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be mended before customers are answered from an article: what a screen reader's lists
 * of links and headings make nothing of. A draft may be saved with it.
 */
public final class PublishingRules {
  private static final Set<String> BLOCKING =
      Set.of(Notice.LINK_TEXT_UNCLEAR, Notice.HEADING_ORDER);

  private PublishingRules() {}

  /** Empty when it may be published. */
  public static List<FieldError> errorsIn(ArticleContent content) {
    List<FieldError> errors = new ArrayList<>(errorsIn("answer", content.answer(), content));
    if (content.simple() != null) {
      errors.addAll(errorsIn("simple", content.simple(), content));
    }
    return errors;
  }

  private static List<FieldError> errorsIn(String field, String html, ArticleContent content) {
    return AnswerAdvice.on(html, Optional.of(content.language())).stream()
        .filter(notice -> BLOCKING.contains(notice.code()))
        .map(notice -> new FieldError(field, notice.message(), notice.code()))
        .toList();
  }
}
