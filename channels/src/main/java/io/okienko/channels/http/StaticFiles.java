package io.okienko.channels.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.okienko.bot.digest.Sha256;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the front end from the class path folder {@code web/}, packed as the caller likes where
 * the build has packed it. Files are few and small, so each is kept in memory with its entity tags
 * after the first request.
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

  /** What the pages of other origins load: the script that they name, and what it loads in turn. */
  private static final Pattern FOR_OTHER_ORIGINS = Pattern.compile("/widget(?:\\.js|/.*)");

  /** Names that carry a hash of their content: what is under them never changes. */
  private static final Pattern HASHED = Pattern.compile("/(?:assets|widget)/.*");

  private record Packed(Buffer content, String entityTag) {
    /** Whether the caller of an {@code If-None-Match} header has this already. */
    boolean isOneOf(String entityTags) {
      return Arrays.stream(entityTags.split(",", -1))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals(entityTag) || tag.equals("*"));
    }
  }

  private record StaticFile(String contentType, Map<ContentCoding, Packed> packed) {}

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
    ContentCoding coding =
        ContentCoding.choose(request.header("Accept-Encoding").orElse(""), file.packed().keySet());
    Packed packed = Objects.requireNonNull(file.packed().get(coding));
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", file.contentType());
    headers.put("ETag", packed.entityTag());
    headers.put("Cache-Control", cacheControl(path));
    headers.put("Vary", "Accept-Encoding");
    if (FOR_OTHER_ORIGINS.matcher(path).matches()) {
      headers.put("Cross-Origin-Resource-Policy", "cross-origin");
      headers.put("Access-Control-Allow-Origin", "*"); // modules are loaded with CORS
    }
    if (request.header("If-None-Match").filter(packed::isOneOf).isPresent()) {
      return new Reply(304, headers, Buffer.buffer());
    }
    if (coding != ContentCoding.IDENTITY) {
      headers.put("Content-Encoding", coding.token());
    }
    return new Reply(200, headers, packed.content());
  }

  /**
   * Whether a folder of this path has an index page, so that a path without its last slash can be
   * mended.
   */
  public boolean isFolder(String path) {
    return !path.endsWith("/") && find(path + "/").isPresent();
  }

  /** What may change under its name is asked for again each time. */
  private static String cacheControl(String path) {
    return HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache";
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
    Optional<byte[]> page =
        extension.equals("html") ? read(name).flatMap(this::filled) : Optional.empty();
    // What the build packed has its places open: a page that was filled in goes out as it is.
    Map<ContentCoding, Packed> packed =
        page.map(bytes -> Map.of(ContentCoding.IDENTITY, packed(bytes)))
            .orElseGet(() -> packings(name));
    return Optional.of(new StaticFile(type, packed))
        .filter(file -> file.packed().containsKey(ContentCoding.IDENTITY));
  }

  /** All that the build made of a file. */
  private static Map<ContentCoding, Packed> packings(String name) {
    var packed = new EnumMap<ContentCoding, Packed>(ContentCoding.class);
    for (ContentCoding coding : ContentCoding.values()) {
      read(name + coding.suffix()).ifPresent(bytes -> packed.put(coding, packed(bytes)));
    }
    return packed;
  }

  private static Packed packed(byte[] bytes) {
    return new Packed(Buffer.buffer(bytes), entityTag(bytes));
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(ROOT + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("unable to read the front-end file " + name, e);
    }
  }

  /** The page with what the build left open; empty where it left nothing open. */
  private Optional<byte[]> filled(byte[] page) {
    String open = new String(page, UTF_8);
    String html = open;
    for (Map.Entry<String, String> place : places.entrySet()) {
      html = html.replace(place.getKey(), place.getValue());
    }
    return html.equals(open) ? Optional.empty() : Optional.of(html.getBytes(UTF_8));
  }

  /**
   * Each packing has its own, because a cache that knows one of them must not take it for another.
   */
  private static String entityTag(byte[] bytes) {
    String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
    return '"' + digest.substring(0, 22) + '"';
  }
}
