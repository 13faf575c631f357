package io.okienko.channels.help;

import io.okienko.bot.language.Language;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.StaticFiles;
import io.okienko.channels.json.Languages;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/**
 * The front ends: the chat's own page, help centre, desk, studio, the widget, and the sample bank
 * where it is shown.
 */
public final class Pages {
  private static final String NOT_FOUND =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Page not found</title>
      </head>
      <body>
      <main>
      <h1>Page not found</h1>
      <p>There is no page at this address. <a href="/help/">Go to the help centre</a></p>
      </main>
      </body>
      </html>
      """;

  private final StaticFiles files;
  private final BankLook look;
  private final Languages languages;
  private final boolean sampleBank;

  /**
   * @param sampleBank whether the sample bank's pages are shown
   */
  public Pages(StaticFiles files, BankLook look, Languages languages, boolean sampleBank) {
    this.files = files;
    this.look = look;
    this.languages = languages;
    this.sampleBank = sampleBank;
  }

  /** Mounts what answers every path that nothing else answers; mount it last. */
  public void mount(Router router, Calls calls) {
    router.route(HttpMethod.GET, "/*").handler(calls.handler(this::answer));
    router.route(HttpMethod.HEAD, "/*").handler(calls.handler(this::answer));
  }

  private Reply answer(Request request) {
    String path = request.path();
    if (path.startsWith("/api/")) {
      throw Problem.notFound();
    }
    if (path.equals("/")) {
      return front(request);
    }
    if (path.equals(BankLook.PATH)) {
      return styleSheet();
    }
    if (path.equals("/chat") || path.equals("/chat/")) {
      return redirectToLanguage(request, "/chat/");
    }
    if (path.startsWith("/bank/") && !sampleBank) {
      return notFound(request);
    }
    if (files.isFolder(path)) {
      return redirect(path + "/");
    }
    return files.find(request, path).orElseGet(() -> notFound(request));
  }

  private Reply styleSheet() {
    return Reply.of(200, "text/css; charset=utf-8", Buffer.buffer(look.styleSheet()))
        .with("Cache-Control", "no-cache");
  }

  private Reply front(Request request) {
    return sampleBank ? redirectToLanguage(request, "/bank/") : redirect("/help/");
  }

  /** Leads to the page of a folder that is in the visitor's language. */
  private Reply redirectToLanguage(Request request, String folder) {
    Language language = languages.ofBrowser(request);
    return redirect(folder + language.tag() + "/").with("Vary", "Accept-Language");
  }

  private static Reply redirect(String to) {
    return Reply.of(302, "text/plain; charset=utf-8", Buffer.buffer(to))
        .with("Location", to)
        .with("Cache-Control", "no-cache");
  }

  private static Reply notFound(Request request) {
    if (request
        .acceptable("application/problem+json", "text/html")
        .orElse("")
        .equals("text/html")) {
      return Reply.of(404, "text/html; charset=utf-8", Buffer.buffer(NOT_FOUND));
    }
    throw Problem.notFound();
  }
}
