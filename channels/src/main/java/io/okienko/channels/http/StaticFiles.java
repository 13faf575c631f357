package io.okienko.channels.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the front end from the class path folder {@code web/}. Files are few and small, so each is
 * kept in memory with its entity tag after the first request.
 */
public final class StaticFiles {
  private static final String ROOT = "web";

  /** Only plain names: no dot segments, nothing encoded, no hidden files. */
  private static final Pattern SAFE_PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?");

  private static final Map<String, String> CONTENT_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"));

  private record StaticFile(Buffer content, String contentType, String entityTag) {}

  private final Map<String, Optional<StaticFile>> files = new ConcurrentHashMap<>();

  /** The file of this path, {@code index.html} for a folder. */
  public Reply answer(Request request, String path) {
    StaticFile file = find(path).orElseThrow(Problem::notFound);
    var headers =
        Map.of(
            "Content-Type", file.contentType(),
            "ETag", file.entityTag(),
            "Cache-Control", cacheControl(path));
    boolean known = request.header("If-None-Match").filter(file.entityTag()::equals).isPresent();
    return known
        ? new Reply(304, headers, Buffer.buffer())
        : new Reply(200, headers, file.content());
  }

  /**
   * Whether a folder of this path has an index page, so that a path without its last slash can be
   * mended.
   */
  public boolean isFolder(String path) {
    return !path.endsWith("/") && find(path + "/").isPresent();
  }

  /**
   * Built assets carry a hash of their content in their name; everything else is asked for again
   * each time.
   */
  private static String cacheControl(String path) {
    return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  }

  private Optional<StaticFile> find(String path) {
    if (!SAFE_PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    String name = path.endsWith("/") ? path + "index.html" : path;
    Optional<StaticFile> file = files.get(name);
    if (file == null) {
      file = load(name);
      if (file.isPresent()) { // what does not exist is not remembered: its names are without end
        files.put(name, file);
      }
    }
    return file;
  }

  private static Optional<StaticFile> load(String name) {
    String type = CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(ROOT + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(new StaticFile(Buffer.buffer(bytes), type, entityTag(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("unable to read the front-end file " + name, e);
    }
  }

  private static String entityTag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"'
          + Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22)
          + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
