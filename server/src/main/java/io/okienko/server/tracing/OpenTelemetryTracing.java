package io.okienko.server.tracing;

import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.understanding.Understander;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Sends traces in the background; what cannot be sent is dropped and told in the log. */
final class OpenTelemetryTracing implements Tracing {
  private static final String NAME = "okienko";

  /** Stopping waits no longer for a collector that is away. */
  private static final long LAST_WORDS_SECONDS = 5;

  private final SdkTracerProvider provider;
  private final Tracer tracer;
  private final MessageSpans spans;

  OpenTelemetryTracing(URI endpoint, double share) {
    var exporter = OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString()).build();
    this.provider =
        SdkTracerProvider.builder()
            .setResource(Resource.getDefault().merge(thisServer()))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build();
    this.tracer = provider.get(NAME);
    this.spans = new MessageSpans(tracer);
  }

  private static Resource thisServer() {
    return Resource.create(
        Attributes.of(
            AttributeKey.stringKey("service.name"), NAME,
            AttributeKey.stringKey("service.instance.id"), UUID.randomUUID().toString(),
            AttributeKey.stringKey("host.name"), hostName()));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "unknown";
    }
  }

  @Override
  public Tracer tracer() {
    return tracer;
  }

  @Override
  public Conversations trace(Conversations conversations) {
    return new TracedConversations(conversations, spans);
  }

  @Override
  public Bot trace(Bot bot) {
    return new TracedBot(bot, spans);
  }

  @Override
  public Understander trace(Understander understander) {
    return new TracedUnderstander(understander, spans);
  }

  @Override
  public AnswerFinder trace(AnswerFinder finder) {
    return new TracedAnswerFinder(finder, spans);
  }

  @Override
  public void close() {
    provider.shutdown().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
  }
}
