package io.okienko.channels.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.bot.understanding.UnderstandingWorkers.Purpose;
import io.okienko.channels.http.Calls;
import io.okienko.channels.json.EventJson;
import io.okienko.channels.live.Connections;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The figures that an operator watches. Labels come from fixed lists only, never from what people
 * send.
 */
public final class Metrics implements AutoCloseable {
  /** How many calls took no longer than these is told, for whoever promises such times. */
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
  private final Subscription subscription;

  public Metrics(
      ConversationFeed feed,
      Desk desk,
      AgentPresence presence,
      UnderstandingWorkers workers,
      Connections connections,
      Calls calls,
      Readiness readiness) {
    bindJvm();
    gauge("okienko.ready", "1 while ready for calls", () -> readiness.unready().isEmpty() ? 1 : 0);
    gauge("okienko.calls.under.way", "Calls and frames that are being dealt with", calls::underWay);
    gauge(
        "okienko.connections.open", "Sockets, event streams and waiting polls", connections::count);
    gauge(
        "okienko.queue.length", "Customers who wait for a person", () -> desk.listWaiting().size());
    gauge("okienko.agents.online", "Agents at their desk", presence::countOnline);
    for (Purpose purpose : Purpose.values()) {
      bindUnderstanding(workers, purpose);
    }
    this.subscription = feed.subscribeOwn(this::committed);
  }

  private void bindJvm() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
  }

  private void bindUnderstanding(UnderstandingWorkers workers, Purpose purpose) {
    String label = EventJson.wireName(purpose);
    Gauge.builder("okienko.understanding.waiting", () -> workers.waiting(purpose))
        .description("Messages and searches that no worker has time for yet")
        .tag("purpose", label)
        .register(registry);
    FunctionCounter.builder("okienko.understanding.shed", workers, each -> each.shed(purpose))
        .description("Messages and searches that were told that there is no room")
        .tag("purpose", label)
        .register(registry);
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /**
   * Counts an HTTP call.
   *
   * @param route the path as in the API's document
   */
  public void called(String method, String route, int status, Duration took) {
    Timer.builder("okienko.http.calls")
        .description("HTTP calls, to their last byte")
        .tags("method", method, "route", route, "status", Integer.toString(status))
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(took);
  }

  /** Tells until when the server's certificate is valid, so that somebody renews it in time. */
  public void certificate(Supplier<Instant> expires) {
    Gauge.builder("okienko.certificate.expires", () -> expires.get().getEpochSecond())
        .description("When the TLS certificate expires, in seconds since 1970")
        .baseUnit("seconds")
        .register(registry);
  }

  private void committed(Committed committed) {
    committed.events().stream().map(LoggedEvent::event).forEach(this::count);
  }

  private void count(Event event) {
    switch (event) {
      case Event.CustomerSaid _ -> message("customer");
      case Event.BotSaid said -> {
        message("bot");
        count("okienko.decisions", "What the bot did", "kind", EventJson.wireName(said.kind()));
      }
      case Event.AgentSaid _ -> message("agent");
      case Event.HandOverRequested requested ->
          count(
              "okienko.handovers",
              "Customers passed to a person",
              "reason",
              EventJson.wireName(requested.reason()));
      case Event.Rated rated ->
          count("okienko.ratings", "Ratings", "score", Integer.toString(rated.score()));
      case Event.AgentJoined _,
          Event.AgentLeft _,
          Event.Transferred _,
          Event.Closed _,
          Event.Reopened _,
          Event.NeedsStated _ -> {
        // seen in the length of the queue
      }
    }
  }

  private void message(String author) {
    count("okienko.messages", "Messages committed", "author", author);
  }

  private void count(String name, String description, String label, String value) {
    Counter.builder(name).description(description).tag(label, value).register(registry).increment();
  }

  /** For further figures of the server's own. */
  public MeterRegistry registry() {
    return registry;
  }

  /** All figures in Prometheus' text format. Blocking. */
  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    subscription.close();
    garbageCollection.close();
    registry.close();
  }
}
