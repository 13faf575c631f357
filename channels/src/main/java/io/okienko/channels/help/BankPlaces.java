package io.okienko.channels.help;

import io.okienko.channels.http.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the accessibility statement leaves open, because only the bank knows it: who runs the chat,
 * and whom to complain to. Without any of it the sentences around are still whole.
 */
public final class StatementPlaces {
  private static final String BANK = "<!--okienko:bank-->";
  private static final String AUTHORITY = "<!--okienko:authority-->";

  private StatementPlaces() {}

  /** HTML for each mark in the statement's pages. */
  public static Map<String, String> of(BankInfo bank) {
    var places = new LinkedHashMap<String, String>();
    places.put(BANK, contact(bank));
    places.put(
        AUTHORITY,
        bank.accessibilityAuthority().map(line -> "<p>" + Text.html(line) + "</p>").orElse(""));
    return places;
  }

  private static String contact(BankInfo bank) {
    String phone = bank.phone().strip();
    return "<ul class=\"plain-list\"><li>"
        + Text.html(bank.name())
        + "</li>"
        + (phone.isEmpty() ? "" : "<li>" + call(phone) + "</li>")
        + "</ul>";
  }

  private static String call(String phone) {
    String number = Text.html(phone.replaceAll("[^+0-9]", ""));
    return "<a href=\"tel:" + number + "\">" + Text.html(phone) + "</a>";
  }
}
