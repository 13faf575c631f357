package io.okienko.load.wire;

/** How a customer's window hears of its conversation. */
public enum Transport {
  SOCKET,
  /** Server-sent events, for networks that let no socket through. */
  STREAM,
  /** Long polls, for networks that let no stream through either. */
  POLL
}
