package io.okienko.channels;

import io.okienko.channels.admin.AuditApi;
import io.okienko.channels.admin.CustomerRecordApi;
import io.okienko.channels.customer.CustomerApi;
import io.okienko.channels.customer.CustomerLimits;
import io.okienko.channels.customer.LiveApi;
import io.okienko.channels.desk.DeskAccess;
import io.okienko.channels.desk.DeskApi;
import io.okienko.channels.desk.DeskLiveApi;
import io.okienko.channels.desk.DeskSearchApi;
import io.okienko.channels.editors.ArticleApi;
import io.okienko.channels.editors.ExchangeApi;
import io.okienko.channels.editors.InsightApi;
import io.okienko.channels.help.AnswerSearch;
import io.okienko.channels.help.BankPlaces;
import io.okienko.channels.help.HelpApi;
import io.okienko.channels.help.Pages;
import io.okienko.channels.http.CallTracer;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.ClientAddress;
import io.okienko.channels.http.Cors;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Routes;
import io.okienko.channels.http.SecurityHeaders;
import io.okienko.channels.http.StaticFiles;
import io.okienko.channels.http.WellFormedPath;
import io.okienko.channels.json.CustomerSites;
import io.okienko.channels.json.Languages;
import io.okienko.channels.live.Connections;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.live.SocketDoor;
import io.okienko.channels.operations.CallRecorder;
import io.okienko.channels.operations.Metrics;
import io.okienko.channels.operations.OperationsApi;
import io.okienko.channels.operations.Readiness;
import io.okienko.channels.staff.StaffAccess;
import io.okienko.channels.staff.StaffApi;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;

/** Joins all that can be called. */
final class ApiRouter {
  private static final String BASE = "/api/v1";

  /** What pages of other origins may call, if {@link Cors} lets them. */
  private static final List<String> CUSTOMER_PATHS =
      List.of("/conversations", "/conversations/*", "/search", "/articles/*", "/topics", "/info");

  private final ChannelSettings settings;
  private final Services services;
  private final Vertx vertx;
  private final Calls calls;
  private final Connections connections;
  private final QueueWatch queue;
  private final Metrics metrics;
  private final Readiness readiness;
  private final CallRecorder recorder;
  private final SocketDoor door;
  private final Languages languages;
  private final CustomerSites sites;
  private final StaffAccess staff;
  private final CustomerLimits customerLimits;
  private final AnswerSearch search;

  ApiRouter(
      ChannelSettings settings,
      Services services,
      Vertx vertx,
      Calls calls,
      ClientAddress addresses,
      Connections connections,
      QueueWatch queue,
      Metrics metrics,
      Readiness readiness,
      CallTracer tracer) {
    this.settings = settings;
    this.services = services;
    this.vertx = vertx;
    this.calls = calls;
    this.connections = connections;
    this.queue = queue;
    this.metrics = metrics;
    this.readiness = readiness;
    this.recorder = new CallRecorder(metrics, tracer);
    this.door =
        new SocketDoor(calls, settings.timing(), connections, addresses, recorder::socketOpened);
    this.languages = new Languages(settings.languages());
    this.sites = new CustomerSites(settings.customerOrigins());
    this.staff = new StaffAccess(services.staff());
    this.search = new AnswerSearch(services.answers(), languages);
    var limits = settings.limits();
    this.customerLimits =
        new CustomerLimits(
            limiter(limits.opening()),
            limiter(limits.messages()),
            limiter(limits.changes()),
            limiter(limits.history()),
            limiter(limits.transcripts()));
  }

  private RateLimiter limiter(RateLimiter.Limit limit) {
    return new RateLimiter(limit, services.clock());
  }

  Handler<HttpServerRequest> build() {
    Router malformed = router();
    malformed.route().handler(context -> fail(context, malformedAddress()));
    return new WellFormedPath(wellFormed(), malformed);
  }

  /** A router that does nothing yet but what holds for every call. */
  private Router router() {
    Router router = Router.router(vertx);
    router.route().handler(recorder);
    router.route().handler(new SecurityHeaders());
    return router;
  }

  private Router wellFormed() {
    Router router = router();
    var cors = new Cors(settings.customerOrigins());
    CUSTOMER_PATHS.forEach(path -> router.route(BASE + path).handler(cors));
    router.route("/api/*").handler(readiness);
    var routes = new Routes(router, calls);
    var operations = new OperationsApi(readiness, metrics, settings.metricsToken());
    operations.mountHealth(routes);
    router.route().handler(readiness::handleUntilStopping);
    customers(routes);
    everybody(routes);
    staff(routes);
    editors(routes);
    admins(routes);
    operations.mount(routes);
    routes.refuseOtherMethods();
    var files = new StaticFiles(BankPlaces.of(settings.bank(), settings.look()));
    new Pages(files, settings.look(), languages, settings.sampleBank()).mount(router, calls);
    router.route().handler(context -> fail(context, Problem.notFound()));
    router.route().failureHandler(this::failed);
    return router;
  }

  private void customers(Routes routes) {
    new CustomerApi(
            services.conversations(),
            services.windows(),
            customerLimits,
            languages,
            sites,
            settings.bank().name(),
            settings.zone())
        .mount(routes, BASE);
    new LiveApi(
            services.conversations(),
            services.windows(),
            services.feed(),
            queue,
            customerLimits,
            settings.timing(),
            services.clock(),
            connections,
            calls,
            vertx,
            door)
        .mount(routes, BASE);
  }

  private void everybody(Routes routes) {
    new HelpApi(
            services.answers(),
            services.topics(),
            languages,
            settings.bank(),
            search,
            limiter(settings.limits().reading()))
        .mount(routes, BASE);
  }

  private void staff(Routes routes) {
    Clock clock = services.clock();
    RateLimiter attempts = limiter(settings.limits().signIn());
    new StaffApi(
            services.staff(),
            services.desk(),
            services.passkeys(),
            staff,
            services.presence(),
            services.audit(),
            attempts,
            settings.cookieSecure(),
            clock)
        .mount(routes, BASE);
    var desk = new DeskAccess(staff, services.presence());
    new DeskApi(
            services.desk(),
            services.windows(),
            services.staff(),
            services.presence(),
            desk,
            services.audit())
        .mount(routes, BASE);
    new DeskSearchApi(services.desk(), services.answers(), search, sites, desk, services.trial())
        .mount(routes, BASE);
    new DeskLiveApi(
            services.desk(),
            services.windows(),
            services.feed(),
            queue,
            services.presence(),
            staff,
            services.audit(),
            settings.timing(),
            door,
            connections,
            calls,
            customerLimits.opening())
        .mount(routes, BASE);
  }

  private void editors(Routes routes) {
    new ArticleApi(services.knowledgeBase(), staff, services.audit(), languages)
        .mount(routes, BASE);
    new ExchangeApi(
            services.exchange(),
            services.trial(),
            services.learning(),
            staff,
            services.audit(),
            services.clock())
        .mount(routes, BASE);
    new InsightApi(
            services.knowledgeBase(),
            services.unanswered(),
            services.trial(),
            services.learning(),
            services.answerCount(),
            staff,
            services.audit(),
            languages,
            services.clock(),
            settings.zone())
        .mount(routes, BASE);
  }

  private void admins(Routes routes) {
    new AuditApi(services.audit(), staff).mount(routes, BASE);
    new CustomerRecordApi(services.customerRecords(), staff).mount(routes, BASE);
  }

  /** What failed on the event loop, or in the router itself. */
  private void failed(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure == null || context.statusCode() == 400) {
      SecurityHeaders.putOn(context.request()); // the router may have looked at nothing else
      fail(context, malformedAddress());
    } else {
      fail(context, calls.problemOf(failure));
    }
  }

  private static Problem malformedAddress() {
    return Problem.of(400, "bad-parameter", "The address is not well formed.");
  }

  private static void fail(RoutingContext context, Problem problem) {
    Reply.problem(problem).writeTo(context);
  }
}
