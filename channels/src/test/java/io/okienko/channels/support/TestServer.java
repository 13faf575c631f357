package io.okienko.channels.support;

import io.okienko.bot.secret.Secret;
import io.okienko.channels.ChannelSettings;
import io.okienko.channels.Channels;
import io.okienko.channels.Problems;
import io.okienko.channels.help.BankInfo;
import io.okienko.channels.help.BankLook;
import io.okienko.channels.http.Networks;
import io.okienko.channels.http.OriginPolicy;
import io.okienko.channels.live.Timing;
import io.okienko.channels.tls.TlsFiles;
import io.okienko.testing.Folders;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A whole server on a free port, with real parts behind it. */
public final class TestServer implements AutoCloseable {
  /** A tracer that makes no traces. */
  public static final Tracer NO_TRACES = TracerProvider.noop().get("");

  public final House house;
  public final Channels channels;
  private final Path folder;
  private final Vertx vertx = Vertx.vertx();

  private TestServer(Settings settings) {
    try {
      folder = Files.createTempDirectory("okienko-channels");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    house = new House(folder, settings.clock);
    channels =
        new Channels(settings.build(), house.services, Problems.table().build(), NO_TRACES, vertx);
    channels.listen();
  }

  /** A server that lets calls in. */
  public static TestServer start() {
    return start(settings -> settings);
  }

  public static TestServer start(UnaryOperator<Settings> change) {
    TestServer server = starting(change);
    server.channels.open();
    return server;
  }

  /** A server that still says that it is starting. */
  public static TestServer starting(UnaryOperator<Settings> change) {
    return new TestServer(change.apply(new Settings()));
  }

  public int port() {
    return channels.port();
  }

  public ApiClient client() {
    return new ApiClient(port());
  }

  @Override
  public void close() {
    channels.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    house.close();
    Folders.delete(folder);
  }

  /** The settings of a test's server. */
  public static BankInfo bank() {
    return new BankInfo(
        "Test Bank",
        "+48 22 555 01 00",
        "+48 22 555 01 11",
        Optional.of("https://bank.example/sign-language"),
        Optional.of("https://bank.example/privacy"),
        90,
        Optional.empty(),
        Optional.of("Office for <Access>, Prosta 1, Warsaw"));
  }

  /** What a test may want otherwise. */
  public static final class Settings {
    private ChannelSettings.Limits limits = ChannelSettings.Limits.DEFAULT;
    private Timing timing = Timing.DEFAULT;
    private OriginPolicy origins = OriginPolicy.sameOrigin();
    private Networks proxies = Networks.NONE;
    private Secret metricsToken = Secret.NONE;
    private Optional<TlsFiles> tls = Optional.empty();
    private boolean sampleBank;
    private Clock clock = Clock.systemUTC();
    private int mostConnections = 100;
    private BankInfo bank = TestServer.bank();
    private BankLook look = BankLook.USUAL;
    private Duration drain = Duration.ofSeconds(5);

    public Settings limits(ChannelSettings.Limits value) {
      limits = value;
      return this;
    }

    public Settings timing(Timing value) {
      timing = value;
      return this;
    }

    public Settings origins(String... values) {
      origins = new OriginPolicy(Set.of(values));
      return this;
    }

    public Settings proxies(String... values) {
      proxies = Networks.of(List.of(values));
      return this;
    }

    public Settings metricsToken(String value) {
      metricsToken = new Secret(value);
      return this;
    }

    public Settings tls(TlsFiles value) {
      tls = Optional.of(value);
      return this;
    }

    public Settings sampleBank() {
      sampleBank = true;
      return this;
    }

    public Settings clock(Clock value) {
      clock = value;
      return this;
    }

    public Settings mostConnections(int value) {
      mostConnections = value;
      return this;
    }

    public Settings bank(BankInfo value) {
      bank = value;
      return this;
    }

    public Settings look(BankLook value) {
      look = value;
      return this;
    }

    public Settings drain(Duration value) {
      drain = value;
      return this;
    }

    private ChannelSettings build() {
      var base = ChannelSettings.DEFAULT;
      return new ChannelSettings(
          "127.0.0.1",
          0,
          tls,
          origins,
          false,
          proxies,
          metricsToken,
          sampleBank,
          bank,
          look,
          base.languages(),
          base.zone(),
          limits,
          timing,
          mostConnections,
          drain);
    }
  }
}
