package io.okienko.kb.editing;

import io.okienko.kb.article.ArticleContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends to be saved, unchecked.
 *
 * @param id absent when the knowledge base shall make one from key and language; not read on update
 * @param key absent to make one from the question; on update, to keep the present one
 * @param language absent on update, to keep the present one; it cannot be changed
 * @param answer HTML, not yet sanitised
 * @param simple the answer in plain words, HTML not yet sanitised; empty for none, absent on update
 *     to keep the present one
 * @param fromUnanswered the unanswered question that this article answers; it is dismissed when the
 *     article is created
 */
public record ArticleDraft(
    @Nullable String id,
    @Nullable String key,
    @Nullable String language,
    @Nullable String question,
    List<String> variants,
    @Nullable String answer,
    @Nullable String simple,
    @Nullable String topic,
    boolean urgent,
    @Nullable Long fromUnanswered) {
  public ArticleDraft {
    variants = List.copyOf(variants);
  }

  /** Asks to save what is saved already, in full. */
  static ArticleDraft of(ArticleContent content) {
    return new ArticleDraft(
        null,
        content.key(),
        content.language().tag(),
        content.question(),
        content.variants(),
        content.answer(),
        content.simple() == null ? "" : content.simple(),
        content.topic(),
        content.urgent(),
        null);
  }
}
