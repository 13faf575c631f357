package io.okienko.kb.exchange;

/**
 * How many articles one file may bring: far more than a bank has, far fewer than fill the memory.
 */
final class RowLimit {
  static final int MOST_ROWS = 50_000;

  private RowLimit() {}

  /**
   * @param present how many rows have been read, when there is another one
   * @throws UnreadableFileException when that one is too many
   */
  static void requireRoom(int present) {
    if (present == MOST_ROWS) {
      throw new UnreadableFileException(
          "The file has more than %d articles; please import it in parts.".formatted(MOST_ROWS));
    }
  }
}
