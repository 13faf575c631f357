package io.okienko.server.demo;

import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.channels.Services;
import io.okienko.server.OkienkoServer;
import io.okienko.server.configuration.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sample bank: a fictional bank's answers, its pages, and staff to try everything with. */
public final class Demo {
  /** Who works at the sample bank; user names are the roles' names. */
  private record Account(String username, String name, Role role, String place) {}

  private static final List<Account> STAFF =
      List.of(
          new Account("agent", "Anna", Role.AGENT, "/desk/"),
          new Account("agent2", "Marek", Role.AGENT, "/desk/"),
          new Account("editor", "Ewa", Role.EDITOR, "/studio/"),
          new Account("supervisor", "Olga", Role.SUPERVISOR, "/desk/"),
          new Account("admin", "Adam", Role.ADMIN, "/desk/ and /studio/"));

  private final Configuration configuration;
  private final String password;

  private Demo(Configuration configuration, String password) {
    this.configuration = configuration;
    this.password = password;
  }

  /**
   * @param givenPassword for all accounts; made up when absent
   */
  public static Demo of(int port, Path data, @Nullable String givenPassword) {
    return new Demo(Configuration.ofDemo(port, data), DemoPassword.choose(givenPassword));
  }

  public OkienkoServer start() {
    return OkienkoServer.start(configuration, this::furnish);
  }

  private void furnish(Services services) {
    SampleBank.importInto(services);
    for (Account account : STAFF) {
      addOrRenew(services.staff(), account);
    }
  }

  private void addOrRenew(StaffDirectory staff, Account account) {
    staff.save(account.username(), account.name(), Set.of(account.role()), password);
  }

  /** What the terminal shows: where to look, and how to sign in. */
  public String welcome(OkienkoServer server) {
    String address = server.address();
    var text = new StringBuilder();
    text.append("\nOkienko is ready. Everything about the bank is made up.\n\n");
    line(text, "The bank's page", address + "/");
    line(text, "The chat's own page", address + "/chat/");
    line(text, "Help centre", address + "/help/");
    line(text, "Desk, for agents", address + "/desk/");
    line(text, "Studio, for editors", address + "/studio/");
    text.append("\n  Sign in with the password  ").append(password).append("  as\n\n");
    for (Account account : STAFF) {
      line(text, account.username(), account.place());
    }
    text.append("\n  Ctrl-C stops it; conversations stay in ")
        .append(configuration.data().folder())
        .append('\n');
    return text.toString();
  }

  private static void line(StringBuilder text, String left, String right) {
    text.append("  ")
        .append(left)
        .append(" ".repeat(Math.max(1, 22 - left.length())))
        .append(right)
        .append('\n');
  }
}
