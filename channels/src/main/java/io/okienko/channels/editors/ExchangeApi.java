package io.okienko.channels.editors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.reply.Learning;
import io.okienko.bot.reply.Trial;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.staff.StaffAccess;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.exchange.ExchangeFormat;
import io.okienko.kb.exchange.ImportOptions;
import io.okienko.kb.exchange.ImportReport;
import io.okienko.kb.exchange.PlannedArticle;
import io.okienko.kb.exchange.PlannedImport;
import io.okienko.kb.exchange.ReplacedSafetySteps;
import io.okienko.kb.exchange.RowError;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** The whole knowledge base as a file, out and in. */
public final class ExchangeApi {
  private final Exchange exchange;
  private final Trial trial;
  private final Learning learning;
  private final StaffAccess access;
  private final AuditLog audit;
  private final Clock clock;

  public ExchangeApi(
      Exchange exchange,
      Trial trial,
      Learning learning,
      StaffAccess access,
      AuditLog audit,
      Clock clock) {
    this.exchange = exchange;
    this.trial = trial;
    this.learning = learning;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  public void mount(Routes routes, String base) {
    routes.post(base + "/kb/import", access.call(Right.EDIT_ARTICLES, this::importFile));
    routes.post(
        base + "/kb/import/plan", access.call(Right.EDIT_ARTICLES, (call, _) -> planFile(call)));
    routes.get(
        base + "/kb/export", access.call(Right.READ_ARTICLES, (call, _) -> exportFile(call)));
  }

  private Reply importFile(Request request, StaffMember editor) throws IOException {
    ImportOptions options = options(request);
    ExchangeFormat format = formatOf(request.requireMediaType(mediaTypes()));
    ImportReport report =
        exchange.importArticles(file(request), format, options, editor.username());
    ObjectNode json = json(report);
    audit.record(Deed.of(editor.username(), AuditAction.ARTICLES_IMPORTED).with(report.summary()));
    return Reply.json(200, json);
  }

  /**
   * A path of its own, for a flag that an older server does not know would have it import the file.
   */
  private Reply planFile(Request request) throws IOException {
    ImportOptions options = options(request);
    ExchangeFormat format = formatOf(request.requireMediaType(mediaTypes()));
    PlannedImport plan = exchange.planImport(file(request), format, options);
    ObjectNode json = json(plan.report());
    boolean before = learning.isUnderWay(); // what ends while the bot thinks was too late for it
    ReplacedSafetySteps replaced = plan.replacingSafetySteps(trial, clock);
    json.putPOJO(
        "replacingSafetySteps", replaced.articles().stream().map(ExchangeApi::article).toList());
    json.put("unchecked", replaced.unchecked());
    return Reply.json(200, json.put("learning", before));
  }

  private static ImportOptions options(Request request) {
    return new ImportOptions(request.queryFlag("partial"), request.queryFlag("publish"));
  }

  private static InputStream file(Request request) {
    return new ByteArrayInputStream(request.bytes(Exchange.MAX_BYTES));
  }

  private static ObjectNode article(PlannedArticle article) {
    ObjectNode json = Json.newObject().put("row", article.row());
    json.put("articleId", article.id());
    json.put("language", article.language().tag());
    return json.put("question", article.question());
  }

  /**
   * @throws Problem where bad rows keep everything out
   */
  private static ObjectNode json(ImportReport report) {
    List<ObjectNode> errors = report.errors().stream().map(ExchangeApi::error).toList();
    if (!report.applied()) {
      throw Problem.of(422, "invalid-content", "Some rows are bad, so nothing was changed.")
          .with("errors", errors);
    }
    ObjectNode json = Json.newObject();
    json.put("rows", report.rows());
    json.put("created", report.created());
    json.put("updated", report.updated());
    json.put("unchanged", report.unchanged());
    return json.putPOJO("errors", errors);
  }

  private static ObjectNode error(RowError error) {
    ObjectNode json = Json.newObject().put("row", error.row());
    if (error.field() != null) {
      json.put("field", error.field());
    }
    return json.put("message", error.message());
  }

  private Reply exportFile(Request request) throws IOException {
    ExchangeFormat format = request.query("format", 10).map(ExchangeApi::named).orElse(null);
    if (format == null) {
      format =
          formatOf(
              request
                  .acceptable(mediaTypes())
                  .orElseThrow(() -> Problem.notAcceptable(String.join(", ", mediaTypes()))));
    }
    var file = new ByteArrayOutputStream();
    exchange.exportArticles(file, format);
    String name = "okienko-knowledge-base." + format.extension();
    return Reply.of(200, contentType(format), Buffer.buffer(file.toByteArray()))
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static String contentType(ExchangeFormat format) {
    return switch (format) {
      case CSV -> format.mediaType() + "; charset=utf-8";
      case JSON -> format.mediaType();
    };
  }

  private static ExchangeFormat named(String extension) {
    return Arrays.stream(ExchangeFormat.values())
        .filter(format -> format.extension().equals(extension))
        .findFirst()
        .orElseThrow(() -> Problem.badParameter("format", "is csv or json."));
  }

  private static ExchangeFormat formatOf(String mediaType) {
    return Arrays.stream(ExchangeFormat.values())
        .filter(format -> format.mediaType().equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  /** JSON first: it is what programs get that accept anything. */
  private static String[] mediaTypes() {
    return new String[] {ExchangeFormat.JSON.mediaType(), ExchangeFormat.CSV.mediaType()};
  }
}
