package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ConversationBusyException;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.channels.http.Problem;
import org.junit.jupiter.api.Test;

/** What a caller is told of what rarely fails. */
class ProblemsTest {
  @Test
  void whoWaitedTooLongForAConversationIsToldToComeBack() {
    Problem told =
        Problems.table().build().problemOf(new ConversationBusyException(ConversationId.random()));

    assertThat(told.status()).isEqualTo(503);
    assertThat(told.code()).isEqualTo("overloaded");
    assertThat(told.headers()).containsEntry("Retry-After", "5");
  }
}
