package io.okienko.storage.database;

import io.okienko.testing.Folders;
import io.okienko.testing.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** A real PostgreSQL in a process of its own. */
public final class PostgresqlServer implements AutoCloseable {
  /** Who may do everything in it, without a password. */
  public static final String USER = "postgres";

  private static final class Shared {
    private static final PostgresqlServer SERVER = startShared();
  }

  private final AtomicInteger databases = new AtomicInteger();
  private Path data;
  private EmbeddedPostgres process;

  private PostgresqlServer(Path data, EmbeddedPostgres process) {
    this.data = data;
    this.process = process;
  }

  /** The one that all tests of a run use which do not stop it. */
  public static PostgresqlServer shared() {
    return Shared.SERVER;
  }

  /** Nobody needs what is in it afterwards, so it is not shut down in peace. */
  private static PostgresqlServer startShared() {
    try {
      Path folder = Files.createTempDirectory("okienko-postgresql");
      PostgresqlServer server = startIn(folder.resolve("data"));
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().unstarted(() -> server.remove(folder)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remove(Path folder) {
    try {
      crash();
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for a test alone, with its data in that folder. */
  public static PostgresqlServer startIn(Path data) throws IOException {
    return new PostgresqlServer(data, builder(data).setPort(FreePort.find()).start());
  }

  /** As a bank would run it: what it acknowledges is on the disk. */
  private static EmbeddedPostgres.Builder builder(Path data) {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("autovacuum", "off") // tables live for seconds
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(2))
        .setRegisterShutdownHook(false);
  }

  /** Ends all its processes as {@code kill -9} does. */
  public void crash() throws IOException {
    long main = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    ProcessHandle handle = ProcessHandle.of(main).orElseThrow();
    handle.descendants().forEach(ProcessHandle::destroyForcibly);
    handle.destroyForcibly();
    handle.onExit().join();
  }

  /** Starts again on the same port, with what was on the disk. */
  public void startAgain() throws IOException {
    Path before = data;
    data = before.resolveSibling(before.getFileName() + "-again");
    copy(before, data);
    Files.delete(data.resolve("postmaster.pid"));
    process = builder(data).setPort(process.getPort()).start();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Makes an empty database and returns its JDBC URL. */
  public String createDatabase() {
    String name = "bank" + databases.incrementAndGet();
    execute("create database " + name);
    return "jdbc:postgresql://localhost:" + process.getPort() + "/" + name;
  }

  /**
   * Makes a place with no tables, in a database that others use too: much faster than a database.
   */
  public String createSchema() {
    String name = "schema" + databases.incrementAndGet();
    execute("create schema " + name);
    return "jdbc:postgresql://localhost:" + process.getPort() + "/postgres?currentSchema=" + name;
  }

  /** Executes a statement as the server's administrator. */
  public void execute(String sql) {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    try (Connection connection =
            new Driver().connect(process.getJdbcUrl(USER, "postgres"), properties);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
