package io.okienko.channels.editors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.reply.Learning;
import io.okienko.bot.reply.Trial;
import io.okienko.bot.reply.TrialReport;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.help.AnswerSearch;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.json.Languages;
import io.okienko.channels.staff.StaffAccess;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.spi.UnansweredStore.UnansweredQuestion;
import io.okienko.kb.unanswered.Unanswered;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Tells editors how the bot does: what it could not answer, and what it would do. */
public final class InsightApi {
  private static final int MOST_QUESTIONS = 200;

  private final KnowledgeBase knowledgeBase;
  private final Unanswered unanswered;
  private final Trial trial;
  private final Learning learning;
  private final AnswerCount answered;
  private final StaffAccess access;
  private final AuditLog audit;
  private final Languages languages;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone in which a day begins
   */
  public InsightApi(
      KnowledgeBase knowledgeBase,
      Unanswered unanswered,
      Trial trial,
      Learning learning,
      AnswerCount answered,
      StaffAccess access,
      AuditLog audit,
      Languages languages,
      Clock clock,
      ZoneId zone) {
    this.knowledgeBase = knowledgeBase;
    this.unanswered = unanswered;
    this.trial = trial;
    this.learning = learning;
    this.answered = answered;
    this.access = access;
    this.audit = audit;
    this.languages = languages;
    this.clock = clock;
    this.zone = zone;
  }

  public void mount(Routes routes, String base) {
    routes.get(
        base + "/kb/unanswered", access.call(Right.READ_ARTICLES, (call, _) -> unanswered(call)));
    routes.post(
        base + "/kb/unanswered/{id}/dismiss", access.call(Right.EDIT_ARTICLES, this::dismiss));
    routes.get(base + "/kb/try", access.call(Right.READ_ARTICLES, (call, _) -> ask(call)));
    routes.get(base + "/kb/stats", access.call(Right.READ_ARTICLES, (_, _) -> stats()));
  }

  private Reply unanswered(Request request) {
    List<ObjectNode> questions =
        unanswered.list(languages.ofQueryIfAny(request), MOST_QUESTIONS).stream()
            .map(InsightApi::json)
            .toList();
    return Reply.json(200, Json.newObject().putPOJO("questions", questions));
  }

  private static ObjectNode json(UnansweredQuestion question) {
    ObjectNode json = Json.newObject();
    json.put("id", question.id());
    json.put("question", question.question());
    json.put("language", question.language().tag());
    json.put("count", question.count());
    json.put("lastAskedAt", question.lastAskedAt().toString());
    json.putPOJO("examples", question.examples());
    return json;
  }

  private Reply dismiss(Request request, StaffMember editor) {
    long id = request.pathNumber("id");
    if (!unanswered.dismiss(id)) {
      throw Problem.notFound();
    }
    audit.record(Deed.of(editor.username(), AuditAction.QUESTION_DISMISSED, Long.toString(id)));
    return Reply.noContent();
  }

  private Reply ask(Request request) {
    String question =
        request
            .query("q", AnswerSearch.LONGEST_QUESTION)
            .orElseThrow(() -> Problem.badParameter("q", "is the question to try."));
    boolean before = learning.isUnderWay(); // what ends while the bot thinks was too late for it
    TrialReport report = trial.ask(question, languages.ofQuery(request));
    return Reply.json(200, TrialJson.of(report).put("learning", before));
  }

  private Reply stats() {
    ObjectNode json = Json.newObject();
    ObjectNode articles = json.putObject("articles");
    knowledgeBase
        .counts()
        .forEach((language, counts) ->
            articles
                .putObject(language.tag())
                .put("draft", counts.draft())
                .put("published", counts.published()));
    Instant midnight = LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
    json.put("answeredToday", answered.countSince(midnight));
    json.put("unansweredToday", unanswered.countSince(midnight));
    return Reply.json(200, json);
  }
}
