package io.okienko.kb.editing;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleCounts;
import io.okienko.kb.article.ArticleRevision;
import io.okienko.kb.content.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The editors' side of the knowledge base: write, review, publish and roll back answers.
 *
 * <p>Changes return once they are durable and, on this node, once customers are answered
 * accordingly. All methods block; safe for use by many threads. {@code by} is the user name of
 * whoever makes the change.
 */
public interface KnowledgeBase {

  /**
   * @throws IllegalArgumentException when the cursor is none that this method gave
   */
  ArticlePage list(ArticleQuery query);

  Optional<Article> find(String id);

  /**
   * @throws UnknownArticleException when there is none of that id
   */
  Article get(String id);

  /** An article in all languages that it is written in, in the order of the configured ones. */
  List<Article> versions(String key);

  /**
   * Saves a new article as a draft.
   *
   * @throws InvalidArticleException when it breaks the content rules
   * @throws ArticleExistsException when its id, or its key and language, are taken
   */
  SavedArticle create(ArticleDraft draft, String by);

  /**
   * Saves a new revision. A published article goes on answering with its published text until it is
   * published again. Nothing changes when the draft says what the article says already.
   *
   * @param expectedRevision the revision that the editor saw
   * @throws InvalidArticleException when the draft breaks the content rules
   * @throws UnknownArticleException when there is none of that id
   * @throws StaleRevisionException when somebody else saved since
   * @throws ArticleExistsException when a new key is taken in the article's language
   */
  SavedArticle update(String id, long expectedRevision, ArticleDraft draft, String by);

  /**
   * Deletes an article with its revisions; customers are no longer answered from it.
   *
   * @throws UnknownArticleException when there is none of that id
   */
  void delete(String id, String by);

  /**
   * Answers customers from the newest revision.
   *
   * @param expectedRevision the revision that the editor read and approves, if they said which
   * @throws UnknownArticleException when there is none of that id
   * @throws StaleRevisionException when the newest revision is another one
   * @throws InvalidArticleException when something has to be mended before customers may read it
   */
  Article publish(String id, OptionalLong expectedRevision, String by);

  /** What an editor may want to look at in an article as it is. */
  List<Notice> advice(Article article);

  /**
   * No longer answers customers from the article.
   *
   * @throws UnknownArticleException when there is none of that id
   */
  Article unpublish(String id, String by);

  /**
   * Newest first.
   *
   * @throws UnknownArticleException when there is no article of that id
   */
  List<ArticleRevision> revisions(String id);

  /**
   * Saves an earlier revision's content as a new revision, which is not published by that.
   *
   * @throws UnknownArticleException when there is no such article or revision
   * @throws InvalidArticleException when the content rules have become stricter since
   * @throws StaleRevisionException when somebody else saved in the meantime
   */
  SavedArticle restore(String id, long revision, String by);

  /** Shows how an answer would be saved, with what is wrong with it; saves nothing. */
  Preview preview(String html, Optional<Language> language);

  /**
   * Which of a question and its other wordings another published article has already: what a save
   * says of it among its advice, for whoever has not written the answer yet.
   *
   * @param id of the article that is being edited, if it was saved before
   */
  List<Notice> sharedQuestions(
      Optional<String> id, Language language, String question, List<String> variants);

  /** How many articles there are in each language, in the order of the configured languages. */
  Map<Language, ArticleCounts> counts();
}
