package io.okienko.channels;

import io.okienko.channels.http.CallTracer;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.ClientAddress;
import io.okienko.channels.http.ProblemTable;
import io.okienko.channels.http.SecurityHeaders;
import io.okienko.channels.live.Connections;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.operations.Metrics;
import io.okienko.channels.operations.Readiness;
import io.okienko.channels.tls.ServerCertificate;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Everything through which the outside speaks to the house, as one server.
 *
 * <p>Starts in two steps, so that health can be asked for while the house is still being put in
 * order: {@link #listen()} answers every call with 503, {@link #open()} lets them in.
 */
public final class Channels implements AutoCloseable {
  /** A frame of ours is at most 64 KiB; up to this a larger one is answered with an error first. */
  private static final int MOST_FRAME_BYTES = 256 * 1024;

  /** Room for a search text of 500 characters in any alphabet, percent-encoded. */
  private static final int LONGEST_REQUEST_LINE = 16 * 1024;

  /** Longer than the longest silence of a healthy connection, a poll of 30 seconds. */
  private static final int IDLE_SECONDS = 75;

  /** What the last answers may take to their readers when calls took all the time there is. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private static final int SHARED_FREE_PORT = -1;
  private static final long START_SECONDS = 30;

  private final ChannelSettings settings;
  private final Vertx vertx;
  private final Readiness readiness = new Readiness();
  private final Connections connections;
  private final long heartbeat;
  private final QueueWatch queue;
  private final Metrics metrics;
  private final Calls calls;
  private final Handler<HttpServerRequest> router;
  private final List<HttpServer> servers = new ArrayList<>();
  private final Clock clock;
  private Optional<ServerCertificate> certificate = Optional.empty();

  /**
   * @param tracer for operators who collect traces, see {@link CallTracer}
   * @param vertx stays the caller's; close it after this
   * @param problems what the house's failures are called towards the outside, see {@link Problems}
   */
  public Channels(
      ChannelSettings settings,
      Services services,
      ProblemTable problems,
      Tracer tracer,
      Vertx vertx) {
    this.settings = settings;
    this.vertx = vertx;
    this.clock = services.clock();
    this.connections = new Connections(OpenFiles.limitConnections(settings.mostConnections()));
    this.heartbeat = vertx.setPeriodic(pause(settings), _ -> connections.beat());
    this.queue = new QueueWatch(services.feed(), vertx, settings.timing().queueUpdate());
    services.windows().onChange(queue::listsChanged);
    var addresses = new ClientAddress(settings.trustedProxies());
    this.calls = new Calls(problems, addresses);
    this.metrics =
        new Metrics(
            services.feed(),
            services.desk(),
            services.presence(),
            services.workers(),
            connections,
            calls,
            readiness);
    this.router =
        new ApiRouter(
                settings,
                services,
                vertx,
                calls,
                addresses,
                connections,
                queue,
                metrics,
                readiness,
                new CallTracer(tracer))
            .build();
  }

  private static long pause(ChannelSettings settings) {
    return Math.max(1, Connections.pause(settings.timing().heartbeat()).toMillis());
  }

  /**
   * Takes calls, and answers them with 503 until {@link #open()}.
   *
   * @throws UnableToListenException when the port is taken
   * @throws io.okienko.channels.tls.UnusableCertificateException when TLS is set up wrongly
   */
  public void listen() {
    certificate = settings.tls().map(files -> new ServerCertificate(files, vertx, clock));
    listenOnPort();
    certificate.ifPresent(shown -> {
      shown.keepUpToDate(servers);
      metrics.certificate(shown::expires);
    });
  }

  private void listenOnPort() {
    int port = settings.port() == 0 ? SHARED_FREE_PORT : settings.port();
    int eventLoops = Math.max(1, Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < eventLoops; i++) {
      HttpServer server =
          vertx
              .createHttpServer(
                  certificate.map(shown -> shown.on(options())).orElseGet(Channels::options))
              .requestHandler(router)
              .invalidRequestHandler(Channels::refuseInvalid);
      await(server.listen(port, settings.host()));
      servers.add(server);
    }
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setHttp2ClearTextEnabled(false) // no browser speaks it, and HTTP/1.1 can be turned into it
        .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
        .setIdleTimeout(IDLE_SECONDS)
        .setMaxWebSocketFrameSize(MOST_FRAME_BYTES)
        .setMaxWebSocketMessageSize(MOST_FRAME_BYTES)
        .setPerMessageWebSocketCompressionSupported(false) // a small frame could unpack to anything
        .setPerFrameWebSocketCompressionSupported(false);
  }

  /** What is no HTTP, or too long, gets no further than this. */
  private static void refuseInvalid(HttpServerRequest request) {
    SecurityHeaders.putOn(request);
    HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
  }

  private void await(Future<HttpServer> listening) {
    try {
      listening.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new UnableToListenException(settings.host(), settings.port(), e);
    } catch (TimeoutException e) {
      throw new UnableToListenException(settings.host(), settings.port(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnableToListenException(settings.host(), settings.port(), e);
    }
  }

  /** Lets calls in. */
  public void open() {
    readiness.become(Readiness.State.UP);
  }

  /**
   * Turns calls away while the database is away, so that a balancer sends them to another server.
   * Does nothing before {@link #open()} and after {@link #close()}.
   */
  public void databaseIsAvailable(boolean available) {
    if (available) {
      readiness.change(Readiness.State.WITHOUT_DATABASE, Readiness.State.UP);
    } else {
      readiness.change(Readiness.State.UP, Readiness.State.WITHOUT_DATABASE);
    }
  }

  /**
   * Says that the server is about to stop, and serves everybody as before: balancers see it and
   * send nobody here any more, so that nobody is turned away by {@link #close()}.
   */
  public void leave() {
    readiness.become(Readiness.State.LEAVING);
  }

  /** The port that is listened on. */
  public int port() {
    return servers.getFirst().actualPort();
  }

  /** The figures, for the server to add its own. */
  public Metrics metrics() {
    return metrics;
  }

  /**
   * Stops: new calls get 503, sockets are told to come back, calls under way may end, all within
   * the time that the settings give. Returns when that is done.
   */
  @Override
  public void close() {
    long deadline = System.nanoTime() + settings.drain().toNanos();
    readiness.become(Readiness.State.STOPPING);
    certificate.ifPresent(ServerCertificate::close);
    connections.goAway();
    calls.close(settings.drain());
    shutDown(Math.max(deadline - System.nanoTime(), LAST_WORDS.toNanos()));
    vertx.cancelTimer(heartbeat);
    queue.close();
    metrics.close();
  }

  private void shutDown(long longestNanos) {
    var ends =
        servers.stream()
            .map(server -> server.shutdown(longestNanos, TimeUnit.NANOSECONDS))
            .toList();
    Future.join(ends).toCompletionStage().toCompletableFuture().join();
  }
}
