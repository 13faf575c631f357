package io.okienko.kb.article;

import io.okienko.bot.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes: one question in one language with its approved answer.
 *
 * @param key the same in all languages' versions of the article
 * @param variants the question in other words, at most 50
 * @param answer HTML, already sanitised
 * @param simple the answer in plain words, HTML like it; absent where nobody wrote one
 * @param urgent whether it is about money or identity in danger now
 */
public record ArticleContent(
    String key,
    Language language,
    String question,
    List<String> variants,
    String answer,
    @Nullable String simple,
    String topic,
    boolean urgent) {
  public ArticleContent {
    variants = List.copyOf(variants);
  }

  public ArticleContent withKey(String newKey) {
    return new ArticleContent(newKey, language, question, variants, answer, simple, topic, urgent);
  }
}
