package io.okienko.channels.http;

/** One API call as straight-line code; runs on a virtual thread, so it may block. */
@FunctionalInterface
public interface Call {
  /**
   * Answers the request.
   *
   * @throws Problem what the caller is told
   * @throws Exception what {@link ProblemTable} maps; anything it does not know is a 500
   */
  Answer answer(Request request) throws Exception;
}
