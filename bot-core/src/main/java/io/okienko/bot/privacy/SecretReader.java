package io.okienko.bot.privacy;

import io.okienko.bot.privacy.SecretWords.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one text with the words of one language: name, what joins it to the value, value. */
final class SecretReader {
  private static final String MASK = "••••";

  /** Words and marks between a name and its value; more do not belong together. */
  private static final int MOST_LINKS = 8;

  private static final String STATES = ":=";
  private static final String OPENS = "-‐‑–—>→(\"'„“”‚‘«‹「『";

  private final CharSequence text;
  private final List<Token> tokens;
  private final SecretWords words;
  private final SecretValues values;
  private final List<Finding> findings = new ArrayList<>();

  SecretReader(CharSequence text, List<Token> tokens, SecretWords words) {
    this.text = text;
    this.tokens = tokens;
    this.words = words;
    this.values = new SecretValues(text, tokens, words);
  }

  /** Everything found; some of it may overlap. */
  List<Finding> readAll() {
    for (int at = 0; at < tokens.size(); at++) {
      readFrom(at);
    }
    return findings;
  }

  private void readFrom(int at) {
    words.nameAt(tokens, at).ifPresent(name -> add(valueAfter(name), name.meaning()));
    words
        .reversedLinkAt(tokens, at)
        .flatMap(link -> words.nameAt(tokens, link.end()))
        .filter(this::endsThought)
        .ifPresent(name -> add(values.before(at, name.meaning()), name.meaning()));
  }

  private void add(Optional<Span> found, Meaning name) {
    found.ifPresent(
        value -> findings.add(new Finding(value.start(), value.end(), kindOf(name), MASK)));
  }

  private static SecretKind kindOf(Meaning name) {
    return switch (name) {
      case PIN -> SecretKind.PIN;
      case SECURITY_CODE -> SecretKind.SECURITY_CODE;
      case ONE_TIME_CODE -> SecretKind.ONE_TIME_CODE;
      case PASSWORD, MY_PASSWORD -> SecretKind.PASSWORD;
      case IS, ABOUT, IS_MY, UNIT -> throw new IllegalArgumentException(name + " names no secret");
    };
  }

  private Optional<Span> valueAfter(Phrases.Match<Meaning> name) {
    Link link = linkAt(name.end());
    // "The PIN for the card 1234" names a card, "the PIN for the card is 1234" a PIN.
    return link.stated()
        ? values.stated(link.end(), name.meaning(), isLatin(tokens.get(name.end() - 1)))
        : link.about() ? Optional.empty() : values.beside(link.end(), name.meaning());
  }

  private Link linkAt(int first) {
    Link link = new Link(first, false, false);
    for (int count = 0; count < MOST_LINKS; count++) {
      Link longer = longer(link);
      if (longer.equals(link)) {
        return link;
      }
      link = longer;
    }
    return link;
  }

  private Link longer(Link link) {
    if (link.end() >= tokens.size()) {
      return link;
    }
    Token next = tokens.get(link.end());
    if (next.isMark(STATES)) {
      return new Link(link.end() + 1, true, link.about());
    }
    boolean brokenLine = next.kind() == Token.Kind.LINE_BREAK && link.stated();
    if (brokenLine || next.isMark(OPENS)) {
      return new Link(link.end() + 1, link.stated(), link.about());
    }
    return words
        .linkAt(tokens, link.end())
        .map(found ->
            found.meaning() == Meaning.IS
                ? new Link(found.end(), true, link.about())
                : new Link(found.end(), link.stated(), true))
        .orElse(link);
  }

  /** "1234 is my PIN." and "1234 is my PIN for the card", but not "1234 is my PIN block". */
  private boolean endsThought(Phrases.Match<Meaning> name) {
    return values.endsClause(tokens.get(name.end() - 1).end())
        || words
            .linkAt(tokens, name.end())
            .filter(link -> link.meaning() == Meaning.ABOUT)
            .isPresent();
  }

  private boolean isLatin(Token token) {
    int letter = Character.codePointAt(text, token.start());
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  /**
   * What joins a name to what follows.
   *
   * @param end the first token after it
   * @param stated whether it says that the value follows
   * @param about whether it says what the secret is for
   */
  private record Link(int end, boolean stated, boolean about) {}
}
