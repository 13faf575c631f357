package io.okienko.server.report;

import io.okienko.bot.language.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a measurement was made of, so that it can be made again.
 *
 * @param files in the order in which they were used
 * @param encoder {@code shipped}, {@code none}, or the folder of an operator's own
 * @param at when it was over
 * @param version of the product
 */
public record Provenance(
    List<SourceFile> files, Language language, String encoder, Instant at, String version) {
  public Provenance {
    files = List.copyOf(files);
  }

  /**
   * A file that was read.
   *
   * @param use what it was for, such as {@code train}
   * @param path as the operator named it
   */
  public record SourceFile(String use, Path path, int rows) {}
}
