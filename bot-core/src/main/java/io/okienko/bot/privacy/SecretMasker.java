package io.okienko.bot.privacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Hides in what people write the secrets that must not be stored: card numbers wherever they stand,
 * and PINs, passwords and codes where the words around them say what they are. Everything else
 * stays as it is, to the last character. Masking a masked text changes nothing.
 *
 * <p>Text in all languages that the product knows is masked in the same way, because a message is
 * too short to be sure of its language. Immutable; safe for use by many threads.
 */
public final class SecretMasker {
  private final CardNumbers cardNumbers;
  private final SpokenSecrets spokenSecrets;

  private SecretMasker(CardNumbers cardNumbers, SpokenSecrets spokenSecrets) {
    this.cardNumbers = cardNumbers;
    this.spokenSecrets = spokenSecrets;
  }

  /** With the issuers of cards and the words for secrets that come with the product. */
  public static SecretMasker load() {
    return new SecretMasker(new CardNumbers(CardIssuers.load()), SpokenSecrets.load());
  }

  /**
   * The text as it may be stored. Where a number is hidden, what stands beside it may come to light
   * as another one, so this looks again until nothing is found; each time there is less left.
   */
  public MaskedText mask(String text) {
    Set<SecretKind> hidden = EnumSet.noneOf(SecretKind.class);
    String masked = text;
    String before;
    do {
      before = masked;
      masked = hide(masked, cardNumbers::find, hidden);
      masked = hide(masked, spokenSecrets::find, hidden);
    } while (!masked.equals(before));
    return new MaskedText(masked, List.copyOf(hidden));
  }

  /**
   * Whether both may be what somebody wrote once: they are the same in every place that is hidden
   * in neither. An earlier version of this program may have hidden more of it than today's, or
   * less.
   *
   * @param stored masked by any version
   * @param now masked by this one
   */
  public boolean mayBeSame(MaskedText stored, MaskedText now) {
    MaskedText again = mask(stored.value());
    boolean nothingHidden = stored.hidden().isEmpty() && again.hidden().isEmpty();
    return nothingHidden
        ? stored.value().equals(now.value())
        : HiddenPlaces.agree(again.value(), now.value());
  }

  private static String hide(
      String text, Function<String, List<Finding>> finder, Set<SecretKind> hidden) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (Finding finding : finder.apply(text)) {
      masked.append(text, at, finding.start()).append(finding.mask());
      hidden.add(finding.kind());
      at = finding.end();
    }
    return at == 0 ? text : masked.append(text, at, text.length()).toString();
  }
}
