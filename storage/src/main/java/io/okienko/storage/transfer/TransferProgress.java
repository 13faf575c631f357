package io.okienko.storage.transfer;

/** Is told how far a transfer is. */
@FunctionalInterface
public interface TransferProgress {

  /**
   * @param step what is done, such as {@code copying conversation_event}
   * @param done rows of this step
   * @param total rows of this step, 0 where that is not known
   */
  void at(String step, long done, long total);
}
