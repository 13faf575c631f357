package io.okienko.channels.live;

/** Why a socket was closed, as WebSocket close codes (RFC 6455, section 7.4). */
public enum CloseCode {
  NORMAL(1000),
  /** The server stops; come back soon. */
  GOING_AWAY(1001),
  UNSUPPORTED_DATA(1003),
  NOT_UTF8(1007),
  TOO_LARGE(1009),
  INTERNAL(1011),
  /** The reader was too slow, or too many are here; come back later. */
  TRY_AGAIN_LATER(1013),
  /** No hello, or not with a token that opens this. */
  UNAUTHORISED(4401);

  private final short number;

  CloseCode(int number) {
    this.number = (short) number;
  }

  public short number() {
    return number;
  }
}
