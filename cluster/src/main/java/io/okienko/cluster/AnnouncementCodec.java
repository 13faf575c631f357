package io.okienko.cluster;

import io.okienko.bot.conversation.Announcement;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Signal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Announcements as bytes: a version, a type, then the fields in their order. A server of another
 * version may not know a type: it leaves it out.
 */
final class AnnouncementCodec {
  private static final int VERSION = 1;
  private static final int COMMITTED = 1;
  private static final int TYPING = 2;
  private static final int READ = 3;
  private static final int NOTE = 4;

  private AnnouncementCodec() {}

  static byte[] write(Announcement announcement) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      write(announcement, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Announcement announcement, DataOutputStream out) throws IOException {
    switch (announcement) {
      case Announcement.Committed(var id, long first, long last, boolean atDesk) -> {
        begin(COMMITTED, id, out);
        out.writeLong(first);
        out.writeLong(last);
        out.writeBoolean(atDesk);
      }
      case Announcement.Typing(var id, var by, var name) -> {
        begin(TYPING, id, out);
        out.writeUTF(by.name());
        out.writeUTF(name == null ? "" : name);
      }
      case Announcement.Read(var id, long seq) -> {
        begin(READ, id, out);
        out.writeLong(seq);
      }
      case Announcement.NoteAdded(var id, var noteId) -> {
        begin(NOTE, id, out);
        out.writeUTF(noteId);
      }
    }
  }

  private static void begin(int type, ConversationId id, DataOutputStream out) throws IOException {
    out.writeByte(type);
    out.writeUTF(id.value());
  }

  /**
   * @return null for what only another version understands
   * @throws IOException when it is no announcement
   */
  static @Nullable Announcement read(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readByte() != VERSION) {
      return null;
    }
    int type = in.readByte();
    try {
      ConversationId id = new ConversationId(in.readUTF());
      return switch (type) {
        case COMMITTED ->
            new Announcement.Committed(id, in.readLong(), in.readLong(), in.readBoolean());
        case TYPING -> new Announcement.Typing(id, Signal.Writer.valueOf(in.readUTF()), name(in));
        case READ -> new Announcement.Read(id, in.readLong());
        case NOTE -> new Announcement.NoteAdded(id, in.readUTF());
        default -> null;
      };
    } catch (IllegalArgumentException e) {
      throw new IOException("no announcement", e);
    }
  }

  private static @Nullable String name(DataInputStream in) throws IOException {
    String name = in.readUTF();
    return name.isEmpty() ? null : name;
  }
}
