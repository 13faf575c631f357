package io.okienko.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.spi.PresenceStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentPresenceTest {
  private Instant now = Instant.EPOCH;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final AgentPresence presence = new AgentPresence(clock, Duration.ofMinutes(2));

  @Test
  void whoWasNeverSeenIsNotOnlineAndSilentOnlyAfterTheLimit() {
    assertThat(presence.isOnline("anna")).isFalse();
    assertThat(presence.isSilent("anna", now)).isFalse();
    assertThat(presence.isOnline("anna")).isFalse();
    pass(121);
    assertThat(presence.isSilent("anna", now)).isTrue();
  }

  @Test
  void aCallCountsForTheLimit() {
    presence.seen("anna");
    pass(120);
    assertThat(presence.isOnline("anna")).isTrue();
    pass(1);
    assertThat(presence.isOnline("anna")).isFalse();
    assertThat(presence.isSilent("anna", now)).isTrue();
  }

  @Test
  void socketsAreCounted() {
    presence.connected("anna");
    presence.connected("anna");
    presence.disconnected("anna");
    pass(10_000);
    presence.seen("piotr");
    assertThat(presence.isOnline("anna")).isTrue();
    assertThat(presence.countOnline()).isEqualTo(2);
    presence.disconnected("anna");
    presence.disconnected("anna");
    pass(121);
    assertThat(presence.countOnline()).isZero();
    presence.connected("anna");
    assertThat(presence.countOnline()).isEqualTo(1);
  }

  @Test
  void whoLeftIsGoneAtOnceThoughASocketIsOpenStill() {
    presence.connected("anna");
    presence.left("anna");
    assertThat(presence.isOnline("anna")).isFalse();
    presence.disconnected("anna");
    assertThat(presence.isOnline("anna")).isFalse();
    assertThat(presence.countOnline()).isZero();
    presence.seen("anna");
    assertThat(presence.isOnline("anna")).isTrue();
  }

  /** What an exchange read may be older than the leaving. */
  @Test
  void whoLeavesDuringAnExchangeIsGoneAllTheSame() {
    PresenceStore store =
        new PresenceStore() {
          @Override
          public void saveSeen(Map<String, Instant> seen) {}

          @Override
          public Map<String, Seen> listSeenSince(Instant since, Instant at) {
            presence.left("anna");
            return Map.of("anna", new Seen(now, true), "piotr", new Seen(now, true));
          }
        };
    presence.exchange(store, clock);
    assertThat(presence.isOnline("anna")).isFalse();
    assertThat(presence.isOnline("piotr")).isTrue();
  }

  private void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }
}
