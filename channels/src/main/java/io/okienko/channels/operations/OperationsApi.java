package io.okienko.channels.operations;

import io.okienko.bot.secret.Secret;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.json.EventJson;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What operators and their tools ask: health, figures, and what the API is. */
public final class OperationsApi {
  private final Readiness readiness;
  private final Metrics metrics;
  private final MetricsAccess access;

  /**
   * @param metricsToken opens the figures, see {@link MetricsAccess}
   */
  public OperationsApi(Readiness readiness, Metrics metrics, Secret metricsToken) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.access = new MetricsAccess(metricsToken);
  }

  /** Mounts what is answered at all times, also while the server starts or stops. */
  public void mountHealth(Routes routes) {
    routes.getOrHeadAtOnce("/health/live", this::health);
    routes.getOrHeadAtOnce("/health/ready", this::ready);
  }

  public void mount(Routes routes) {
    Reply openApi = document("application/yaml", "/openapi.yaml");
    Reply frames = document("application/schema+json", "/frames.schema.json");
    routes.getOrHead("/metrics", this::figures);
    routes.getOrHead("/openapi.yaml", _ -> openApi);
    routes.getOrHead("/frames.schema.json", _ -> frames);
  }

  private Reply ready() {
    return readiness.unready().map(Reply::problem).orElseGet(this::health);
  }

  private Reply health() {
    String status = EventJson.wireName(readiness.state());
    return Reply.json(200, Json.newObject().put("status", status));
  }

  private Reply figures(Request request) {
    access.require(request);
    return Reply.of(
        200, "text/plain; version=0.0.4; charset=utf-8", Buffer.buffer(metrics.scrape()));
  }

  private static Reply document(String type, String resource) {
    try (InputStream in = OperationsApi.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return Reply.of(200, type, Buffer.buffer(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("unable to read " + resource, e);
    }
  }
}
