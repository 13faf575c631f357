package io.okienko.kb.content;

import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.text.Folding;

/** What editors find an article by when they type a few words. */
public final class SearchableText {

  private SearchableText() {}

  /** Key, question, other wordings, answer and answer in plain words, folded. */
  public static String of(ArticleContent content) {
    String simple = content.simple();
    return Folding.fold(
        String.join(
            "\n",
            content.key(),
            content.question(),
            String.join("\n", content.variants()),
            PlainText.of(content.answer()),
            simple == null ? "" : PlainText.of(simple)));
  }
}
