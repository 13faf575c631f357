package io.okienko.channels.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.okienko.bot.digest.Sha256;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Serves the front end from the class path folder {@code web/}. Files are few and small, so each is
 * kept in memory with its entity tag after the first request.
 */
public final class StaticFiles {
  private static final String ROOT = "web";

  /**
   * Only plain names: no dot segments, nothing encoded, no hidden files. Possessive, because a
   * group that may give back calls itself for each segment, and a long path would overflow the
   * stack.
   */
  private static final Pattern SAFE_PATH =
      Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)*+/?");

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

  /** Types that do not get smaller are sent as they are. */
  private static final Set<String> COMPRESSIBLE = Set.of("html", "js", "css", "json", "svg", "txt");

  /**
   * @param compressed the content in gzip format, where that is worth it
   */
  private record StaticFile(
      Buffer content, Optional<Buffer> compressed, String contentType, String entityTag) {}

  private final Map<String, Optional<StaticFile>> files = new ConcurrentHashMap<>();
  private final Map<String, String> places;

  /**
   * @param places HTML that pages leave open, by the comment that stands in its place
   */
  public StaticFiles(Map<String, String> places) {
    this.places = Map.copyOf(places);
  }

  /** The file of this path, {@code index.html} for a folder; a page's path may leave out .html. */
  public Optional<Reply> find(Request request, String path) {
    return find(path).or(() -> find(path + ".html")).map(file -> reply(request, path, file));
  }

  private static Reply reply(Request request, String path, StaticFile file) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", file.contentType());
    headers.put("ETag", file.entityTag());
    headers.put("Cache-Control", cacheControl(path));
    headers.put("Vary", "Accept-Encoding");
    if (path.equals("/widget.js")) {
      headers.put("Cross-Origin-Resource-Policy", "cross-origin"); // the bank's pages load it
    }
    if (request.header("If-None-Match").filter(file.entityTag()::equals).isPresent()) {
      return new Reply(304, headers, Buffer.buffer());
    }
    if (file.compressed().isPresent() && acceptsGzip(request)) {
      headers.put("Content-Encoding", "gzip");
      return new Reply(200, headers, file.compressed().get());
    }
    return new Reply(200, headers, file.content());
  }

  private static boolean acceptsGzip(Request request) {
    return Arrays.stream(request.header("Accept-Encoding").orElse("").split(",", -1))
        .map(String::strip)
        .anyMatch(coding -> coding.equals("gzip") || coding.matches("gzip;q=(1|0\\.[1-9]).*"));
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

  private Optional<StaticFile> load(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type = CONTENT_TYPES.get(extension);
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(ROOT + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = extension.equals("html") ? filled(in.readAllBytes()) : in.readAllBytes();
      Optional<Buffer> compressed =
          COMPRESSIBLE.contains(extension) ? Optional.of(gzip(bytes)) : Optional.empty();
      return Optional.of(new StaticFile(Buffer.buffer(bytes), compressed, type, entityTag(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("unable to read the front-end file " + name, e);
    }
  }

  private byte[] filled(byte[] page) {
    String html = new String(page, UTF_8);
    for (Map.Entry<String, String> place : places.entrySet()) {
      html = html.replace(place.getKey(), place.getValue());
    }
    return html.getBytes(UTF_8);
  }

  private static Buffer gzip(byte[] bytes) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return Buffer.buffer(compressed.toByteArray());
  }

  private static String entityTag(byte[] bytes) {
    String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
    return '"' + digest.substring(0, 22) + '"';
  }
}
