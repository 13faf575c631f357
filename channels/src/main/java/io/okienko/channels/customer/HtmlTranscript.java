package io.okienko.channels.customer;

import io.okienko.channels.http.InlineStyle;
import io.okienko.channels.http.Text;

/**
 * A transcript as a page that needs nothing else, so that it still looks right when it was saved:
 * its one style sheet is inside, and the security policy names exactly that one by its hash.
 */
final class HtmlTranscript {
  private static final InlineStyle STYLE = InlineStyle.of(HtmlTranscript.class, "transcript.css");

  /** The page may show its own style, and nothing else. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src "
          + STYLE.source()
          + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Transcript transcript;
  private final String site;
  private final StringBuilder out = new StringBuilder();

  private HtmlTranscript(Transcript transcript, String site) {
    this.transcript = transcript;
    this.site = Text.html(site);
  }

  /**
   * Writes the page.
   *
   * @param site what links within the bank's site are completed with, so that they work in a saved
   *     page
   */
  static String write(Transcript transcript, String site) {
    return new HtmlTranscript(transcript, site).page();
  }

  private String page() {
    String title = Text.html(transcript.title());
    out.append("<!doctype html>\n<html lang=\"")
        .append(transcript.texts().language().tag())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(title)
        .append("</title>\n<style>")
        .append(STYLE.css())
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(title)
        .append("</h1>\n<p>")
        .append(Text.html(transcript.begun()))
        .append("<br>")
        .append(Text.html(transcript.zoneNote()))
        .append("</p>\n<ol class=\"log\">\n");
    transcript.entries().forEach(this::entry);
    return out.append("</ol>\n</main>\n</body>\n</html>\n").toString();
  }

  private void entry(Transcript.Entry entry) {
    switch (entry) {
      case Transcript.Words words -> words(words);
      case Transcript.Happening happening ->
          out.append("<li><p>")
              .append(Text.html(happening.sentence()))
              .append(' ')
              .append(time(happening))
              .append("</p></li>\n");
    }
  }

  private void words(Transcript.Words words) {
    out.append(words.byCustomer() ? "<li class=\"customer\">" : "<li>")
        .append("<h2>")
        .append(Text.html(words.author()))
        .append(' ')
        .append(time(words))
        .append("</h2>\n<div lang=\"")
        .append(words.language().tag())
        .append('"');
    if (words.html() == null) {
      out.append(" class=\"plain\">").append(Text.html(words.text()));
    } else {
      out.append('>').append(linked(words.html()));
    }
    out.append("</div>\n");
    simple(words);
    words
        .hidden()
        .forEach(sentence -> out.append("<p>").append(Text.html(sentence)).append("</p>\n"));
    out.append("</li>\n");
  }

  private void simple(Transcript.Words words) {
    if (words.simple() != null) {
      out.append("<h3>")
          .append(Text.html(transcript.simpleWords()))
          .append("</h3>\n<div lang=\"")
          .append(words.language().tag())
          .append("\">")
          .append(linked(words.simple().html()))
          .append("</div>\n");
    }
  }

  /** Links within the bank's site, completed. */
  private String linked(String html) {
    return html.replace("href=\"/", "href=\"" + site + "/");
  }

  private String time(Transcript.Entry entry) {
    return "<time datetime=\""
        + entry.at()
        + "\">"
        + Text.html(transcript.time(entry.at()))
        + "</time>";
  }
}
