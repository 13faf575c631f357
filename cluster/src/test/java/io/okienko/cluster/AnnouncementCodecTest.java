package io.okienko.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.conversation.Announcement;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Signal;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnouncementCodecTest {
  private static final ConversationId ID = ConversationId.random();

  static Stream<Announcement> announcements() {
    return Stream.of(
        new Announcement.Committed(ID, 1, 1, false),
        new Announcement.Committed(ID, 7, Long.MAX_VALUE, true),
        new Announcement.Typing(ID, Signal.Writer.AGENT, "Żaneta 你好"),
        new Announcement.Typing(ID, Signal.Writer.CUSTOMER, null),
        new Announcement.Read(ID, 12),
        new Announcement.NoteAdded(ID, "note-1"));
  }

  @ParameterizedTest
  @MethodSource("announcements")
  void whatIsWrittenIsRead(Announcement announcement) throws IOException {
    assertThat(AnnouncementCodec.read(AnnouncementCodec.write(announcement)))
        .isEqualTo(announcement);
  }

  @ParameterizedTest
  @MethodSource("announcements")
  void whatIsCutOffIsNoAnnouncement(Announcement announcement) {
    byte[] bytes = AnnouncementCodec.write(announcement);
    for (int length = 0; length < bytes.length; length++) {
      byte[] some = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> AnnouncementCodec.read(some)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatOnlyAnotherVersionUnderstandsIsLeftOut() throws IOException {
    byte[] bytes = AnnouncementCodec.write(new Announcement.Read(ID, 1));
    bytes[0] = 2;
    assertThat(AnnouncementCodec.read(bytes)).isNull();
    bytes[0] = 1;
    bytes[1] = 99;
    assertThat(AnnouncementCodec.read(bytes)).isNull();
  }

  @Test
  void noiseIsNoAnnouncement() {
    Random random = new Random(20261126);
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[random.nextInt(60)];
      random.nextBytes(noise);
      try {
        assertThat(AnnouncementCodec.read(noise)).isNull();
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }
}
