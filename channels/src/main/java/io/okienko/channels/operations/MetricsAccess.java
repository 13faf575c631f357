package io.okienko.channels.operations;

import io.okienko.bot.secret.Secret;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Who may read the figures, which tell strangers how busy a bank is and which attacks get through.
 * With a token whoever shows it, and nobody else; without one a program on this machine.
 */
final class MetricsAccess {
  private final Secret token;

  /**
   * @param token {@link Secret#NONE} when the operator set none
   */
  MetricsAccess(Secret token) {
    this.token = token;
  }

  /**
   * @throws Problem 401 or 403 when this caller may not
   */
  void require(Request request) {
    if (token.isEmpty()) {
      requireThisMachine(request);
    } else {
      requireToken(request);
    }
  }

  private static void requireThisMachine(Request request) {
    if (!request.isOfThisMachine()) {
      throw Problem.of(
          403,
          "forbidden",
          "The figures are for this machine alone. Whoever sets http.metricsToken can read them"
              + " from elsewhere.");
    }
  }

  private void requireToken(Request request) {
    String shown =
        request
            .bearerToken()
            .orElseThrow(() ->
                Problem.of(401, "no-token", "The figures are for those who show the token.")
                    .withHeader("WWW-Authenticate", "Bearer"));
    if (!MessageDigest.isEqual(bytes(shown), bytes(token.value()))) { // takes as long for all
      throw Problem.of(401, "wrong-token", "This is not the token for the figures.")
          .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
