package io.okienko.channels.editors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.language.Language;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.help.AnswerSearch;
import io.okienko.channels.http.Fields;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.json.Languages;
import io.okienko.channels.staff.StaffAccess;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleStatusFilter;
import io.okienko.kb.content.Notice;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.editing.ArticlePage;
import io.okienko.kb.editing.ArticleQuery;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.editing.Preview;
import io.okienko.kb.editing.SavedArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Editors write, review, publish and roll back answers. */
public final class ArticleApi {
  /** Fifty variants and a long answer in an alphabet of several bytes a letter. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CURSOR = 500;

  private final KnowledgeBase knowledgeBase;
  private final StaffAccess access;
  private final AuditLog audit;
  private final Languages languages;

  public ArticleApi(
      KnowledgeBase knowledgeBase, StaffAccess access, AuditLog audit, Languages languages) {
    this.knowledgeBase = knowledgeBase;
    this.access = access;
    this.audit = audit;
    this.languages = languages;
  }

  public void mount(Routes routes, String base) {
    String articles = base + "/kb/articles";
    String article = articles + "/{id}";
    routes.get(articles, access.call(Right.READ_ARTICLES, (call, _) -> list(call)));
    routes.post(articles, access.call(Right.EDIT_ARTICLES, this::create));
    routes.get(article, access.call(Right.READ_ARTICLES, (call, _) -> get(call)));
    routes.put(article, access.call(Right.EDIT_ARTICLES, this::update));
    routes.delete(article, access.call(Right.EDIT_ARTICLES, this::delete));
    routes.post(article + "/publish", access.call(Right.EDIT_ARTICLES, this::publish));
    routes.post(article + "/unpublish", access.call(Right.EDIT_ARTICLES, this::unpublish));
    routes.get(
        article + "/revisions", access.call(Right.READ_ARTICLES, (call, _) -> revisions(call)));
    routes.post(
        article + "/revisions/{revision}/restore", access.call(Right.EDIT_ARTICLES, this::restore));
    routes.post(base + "/kb/preview", access.call(Right.READ_ARTICLES, (call, _) -> preview(call)));
  }

  private Reply list(Request request) {
    var query =
        new ArticleQuery(
            languages.ofQueryIfAny(request),
            request.query("status", 20).map(ArticleApi::status),
            request.query("topic", LONGEST_NAME),
            request.query("q", AnswerSearch.LONGEST_QUESTION),
            (int)
                request.queryNumber("limit", 1, ArticleQuery.MAX_LIMIT, ArticleQuery.DEFAULT_LIMIT),
            request.query("cursor", LONGEST_CURSOR));
    ArticlePage page = page(query);
    ObjectNode json = Json.newObject();
    json.putPOJO("articles", page.articles().stream().map(this::json).toList());
    page.next().ifPresent(next -> json.put("next", next));
    return Reply.json(200, json);
  }

  private static ArticleStatusFilter status(String name) {
    return Arrays.stream(ArticleStatusFilter.values())
        .filter(status -> EventJson.wireName(status).equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.badParameter("status", "is draft, published or changed."));
  }

  private ArticlePage page(ArticleQuery query) {
    try {
      return knowledgeBase.list(query);
    } catch (IllegalArgumentException _) {
      throw Problem.badParameter("cursor", "is none that this list gave.");
    }
  }

  private Reply get(Request request) {
    return reply(200, knowledgeBase.get(request.path("id")));
  }

  private Reply create(Request request, StaffMember editor) {
    SavedArticle saved = knowledgeBase.create(draft(request), editor.username());
    record(editor, AuditAction.ARTICLE_CREATED, saved.article());
    return reply(201, saved).with("Location", "/api/v1/kb/articles/" + saved.article().id());
  }

  private Reply update(Request request, StaffMember editor) {
    String id = request.path("id");
    // what does not exist is a 404 before anything is said about its revision
    Article present = knowledgeBase.get(id);
    long seen = IfMatch.required(request, present);
    SavedArticle saved = knowledgeBase.update(id, seen, draft(request), editor.username());
    record(editor, AuditAction.ARTICLE_SAVED, saved.article());
    return reply(200, saved);
  }

  private Reply delete(Request request, StaffMember editor) {
    String id = request.path("id");
    knowledgeBase.delete(id, editor.username());
    audit.record(Deed.of(editor.username(), AuditAction.ARTICLE_DELETED, id));
    return Reply.noContent();
  }

  private Reply publish(Request request, StaffMember editor) {
    OptionalLong approved = IfMatch.optional(request);
    Article published = knowledgeBase.publish(request.path("id"), approved, editor.username());
    record(editor, AuditAction.ARTICLE_PUBLISHED, published);
    return reply(200, new SavedArticle(published, knowledgeBase.advice(published)));
  }

  private Reply unpublish(Request request, StaffMember editor) {
    Article withdrawn = knowledgeBase.unpublish(request.path("id"), editor.username());
    record(editor, AuditAction.ARTICLE_UNPUBLISHED, withdrawn);
    return reply(200, withdrawn);
  }

  private Reply revisions(Request request) {
    List<ObjectNode> revisions =
        knowledgeBase.revisions(request.path("id")).stream().map(ArticleJson::of).toList();
    return Reply.json(200, Json.newObject().putPOJO("revisions", revisions));
  }

  private Reply restore(Request request, StaffMember editor) {
    long revision = request.pathNumber("revision");
    SavedArticle saved = knowledgeBase.restore(request.path("id"), revision, editor.username());
    record(editor, AuditAction.ARTICLE_RESTORED, saved.article());
    return reply(200, saved);
  }

  private void record(StaffMember editor, AuditAction action, Article article) {
    String revision = "revision " + article.revision();
    audit.record(Deed.of(editor.username(), action, article.id()).with(revision));
  }

  private Reply preview(Request request) {
    var fields = new Fields(request.json(MOST_BYTES));
    String answer = fields.text("answer", MOST_BYTES).orElse("");
    Optional<Language> language = languages.ofFieldIfAny(fields);
    Optional<String> id = fields.text("id", LONGEST_NAME);
    String question = fields.text("question", MOST_BYTES).orElse("");
    List<String> variants = fields.texts("variants", MOST_BYTES, MOST_BYTES);
    fields.check();
    Preview preview = knowledgeBase.preview(answer, language);
    List<Notice> notices = new ArrayList<>(preview.notices());
    language.ifPresent(
        known -> notices.addAll(knowledgeBase.sharedQuestions(id, known, question, variants)));
    ObjectNode json = Json.newObject();
    json.put("html", preview.html());
    json.put("text", preview.text());
    preview.readingLevel().ifPresent(level -> json.set("readingLevel", ArticleJson.of(level)));
    json.putPOJO("errors", preview.errors());
    json.putPOJO("notices", ArticleJson.notices(notices));
    return Reply.json(200, json);
  }

  /** Only the form is looked at here; what an article may say is for the knowledge base. */
  private static ArticleDraft draft(Request request) {
    var fields = new Fields(request.json(MOST_BYTES));
    OptionalLong unanswered = fields.wholeNumber("fromUnanswered", 1, Long.MAX_VALUE);
    var draft =
        new ArticleDraft(
            text(fields, "id"),
            text(fields, "key"),
            text(fields, "language"),
            text(fields, "question"),
            fields.texts("variants", MOST_BYTES, MOST_BYTES),
            text(fields, "answer"),
            fields.mentions("simple") ? fields.text("simple", MOST_BYTES).orElse("") : null,
            text(fields, "topic"),
            fields.flag("urgent"),
            unanswered.isPresent() ? unanswered.getAsLong() : null);
    fields.check();
    return draft;
  }

  private static @Nullable String text(Fields fields, String field) {
    return fields.text(field, MOST_BYTES).orElse(null);
  }

  private Reply reply(int status, SavedArticle saved) {
    Article article = saved.article();
    ObjectNode json = json(article);
    json.putPOJO("notices", ArticleJson.notices(saved.notices()));
    return Reply.json(status, json).with("ETag", IfMatch.entityTag(article));
  }

  private Reply reply(int status, Article article) {
    return Reply.json(status, json(article)).with("ETag", IfMatch.entityTag(article));
  }

  private ObjectNode json(Article article) {
    return ArticleJson.of(article, knowledgeBase.versions(article.content().key()));
  }
}
