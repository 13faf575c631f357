package io.okienko.kb.exchange;

/** The forms in which a whole knowledge base is carried around. */
public enum ExchangeFormat {
  /** RFC 4180 with a header row; other separators that spreadsheets write are understood. */
  CSV("text/csv", "csv"),
  JSON("application/json", "json");

  private final String mediaType;
  private final String extension;

  ExchangeFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Of file names, without the dot. */
  public String extension() {
    return extension;
  }
}
