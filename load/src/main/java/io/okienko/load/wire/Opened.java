package io.okienko.load.wire;

/**
 * A conversation that its customer has just opened.
 *
 * @param token opens this conversation and no other
 */
public record Opened(String id, String token) {
  String path() {
    return "/conversations/" + id;
  }

  @Override
  public String toString() {
    return id;
  }
}
