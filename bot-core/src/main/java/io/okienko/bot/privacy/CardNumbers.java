package io.okienko.bot.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds card numbers, however they are parted: 13 to 19 digits that an issuer gives out and whose
 * last one is the right check digit. Account numbers are left alone, also where a part of one could
 * be a card.
 */
final class CardNumbers {
  /** Stands before the last four digits, whatever the number's length. */
  private static final String MASK = "•••• •••• •••• ";

  private static final int VISIBLE = 4;

  private final CardIssuers issuers;

  CardNumbers(CardIssuers issuers) {
    this.issuers = issuers;
  }

  /** In the order of the text. */
  List<Finding> find(CharSequence text) {
    return text.codePoints().anyMatch(Character::isDigit) ? findAmongDigits(text) : List.of();
  }

  private List<Finding> findAmongDigits(CharSequence text) {
    List<Finding> findings = new ArrayList<>();
    int at = 0;
    for (Span iban : Ibans.find(text)) {
      addCards(text, new Span(at, iban.start()), findings);
      at = iban.end();
    }
    addCards(text, new Span(at, text.length()), findings);
    return findings;
  }

  /** Whether these are the last digits of a number that is masked already. */
  static boolean isMasked(CharSequence text, DigitGroup group) {
    int start = group.start() - MASK.length();
    return group.length() == VISIBLE
        && start >= 0
        && MASK.contentEquals(text.subSequence(start, group.start()));
  }

  private void addCards(CharSequence text, Span place, List<Finding> findings) {
    for (List<DigitGroup> run : DigitRuns.of(text, place)) {
      for (List<DigitGroup> part : AccountNumbers.cutOut(run)) {
        List<DigitGroup> rest = part;
        while (!rest.isEmpty()) {
          rest = addFirstCard(rest, findings);
        }
      }
    }
  }

  /**
   * A number that is a card as a whole may be parted in any way. Within a longer one only groups
   * count that are parted as on cards: an expiry date often follows, and among many digits some fit
   * by chance.
   *
   * @return what stands after the card; nothing when there is none
   */
  private List<DigitGroup> addFirstCard(List<DigitGroup> groups, List<Finding> findings) {
    if (isCard(groups)) {
      findings.add(finding(groups));
      return List.of();
    }
    for (int first = 0; first < groups.size(); first++) {
      Optional<List<DigitGroup>> card = cardAt(groups, first);
      if (card.isPresent()) {
        findings.add(finding(card.get()));
        return groups.subList(first + card.get().size(), groups.size());
      }
    }
    return List.of();
  }

  private Optional<List<DigitGroup>> cardAt(List<DigitGroup> groups, int first) {
    return CardLayout.at(groups, first).stream()
        .map(last -> groups.subList(first, last))
        .filter(this::isCard)
        .findFirst();
  }

  private boolean isCard(List<DigitGroup> groups) {
    if (groups.size() > CardIssuers.MOST_DIGITS) {
      return false;
    }
    String digits = DigitGroup.join(groups);
    return digits.length() >= CardIssuers.FEWEST_DIGITS
        && digits.length() <= CardIssuers.MOST_DIGITS
        && issuers.mayHaveIssued(digits);
  }

  private static Finding finding(List<DigitGroup> groups) {
    String digits = DigitGroup.join(groups);
    return new Finding(
        groups.getFirst().start(),
        groups.getLast().end(),
        SecretKind.CARD_NUMBER,
        MASK + digits.substring(digits.length() - VISIBLE));
  }
}
