package io.okienko.channels.help;

import io.okienko.channels.http.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What built pages leave open, because only the bank knows it: who it is, what it looks like, how
 * to call it, and whom to complain to. Without any of it the sentences around are still whole.
 */
public final class BankPlaces {
  private static final String BANK = "<!--okienko:bank-->";
  private static final String AUTHORITY = "<!--okienko:authority-->";
  private static final String NAME = "<!--okienko:name-->";
  private static final String PHONE = "<!--okienko:phone-->";
  private static final String LOOK = "<!--okienko:look-->";
  private static final String EMERGENCY = "<!--okienko:emergency-->";

  private BankPlaces() {}

  /** HTML for each mark in the pages. */
  public static Map<String, String> of(BankInfo bank, BankLook look) {
    String name = Text.html(bank.name());
    String phone = call(bank.phone());
    var places = new LinkedHashMap<String, String>();
    places.put(BANK, contact(name, phone));
    places.put(
        AUTHORITY,
        bank.accessibilityAuthority().map(line -> "<p>" + Text.html(line) + "</p>").orElse(""));
    places.put(NAME, name);
    places.put(PHONE, phone);
    places.put(EMERGENCY, call(bank.emergencyPhone()));
    places.put(LOOK, link(look));
    return places;
  }

  private static String contact(String name, String phone) {
    return "<ul class=\"plain-list\"><li>"
        + name
        + "</li>"
        + (phone.isEmpty() ? "" : "<li>" + phone + "</li>")
        + "</ul>";
  }

  /** Only where there is something in it: a page that asks for nothing shows sooner. */
  private static String link(BankLook look) {
    return look.styleSheet().isEmpty()
        ? ""
        : "<link rel=\"stylesheet\" href=\"" + BankLook.PATH + "\">";
  }

  /** A link that calls the number; empty where there is none. */
  private static String call(String phone) {
    String shown = phone.strip();
    if (shown.isEmpty()) {
      return "";
    }
    String number = Text.html(shown.replaceAll("[^+0-9]", ""));
    return "<a href=\"tel:" + number + "\">" + Text.html(shown) + "</a>";
  }
}
