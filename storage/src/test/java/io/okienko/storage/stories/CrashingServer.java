package io.okienko.storage.stories;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.storage.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * A server in a process of its own that takes messages until somebody kills it, and prints each one
 * before it sends it ({@code sent}) and after it was acknowledged ({@code acknowledged}).
 */
final class CrashingServer {
  private static final int CUSTOMERS = 8;

  /** Fewer than there are customers, so that it dies while some are turned away. */
  private static final int MOST_WAITING = 2;

  private CrashingServer() {}

  /** Arguments: where the database is, as {@link Databases#locate} tells. */
  public static void main(String[] arguments) {
    House house =
        new House(
            Databases.open(arguments[0]),
            new ScriptedBot(),
            new UnderstandingWorkers(1, MOST_WAITING),
            Clock.systemUTC());
    house.conversations.resumeUnfinishedTurns(Duration.ZERO);
    for (int i = 0; i < CUSTOMERS; i++) {
      Thread.ofPlatform().start(() -> writeForEver(house));
    }
  }

  /**
   * Starts one in a process of its own.
   *
   * @param location where its database is, as {@link Databases#locate} tells
   */
  static Process start(String location) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingServer.class.getName(),
            location)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void writeForEver(House house) {
    ConversationId id = house.open();
    for (int i = 0; ; i++) {
      ClientMessageId name = new ClientMessageId("m" + i);
      print("sent %s %s .".formatted(id, name.value()));
      Said said = house.conversations.say(id, name, textOf(name));
      print("acknowledged %s %s %d .".formatted(id, name.value(), said.seq()));
    }
  }

  static String textOf(ClientMessageId name) {
    return "card " + name.value();
  }

  private static void print(String line) {
    synchronized (System.out) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
