package io.okienko.bot.privacy;

/** A text that counts how often somebody looks at one of its characters. */
final class CountingText implements CharSequence {
  private final String text;
  private final long[] looks;

  CountingText(String text) {
    this(text, new long[1]);
  }

  private CountingText(String text, long[] looks) {
    this.text = text;
    this.looks = looks;
  }

  long looks() {
    return looks[0];
  }

  @Override
  public char charAt(int index) {
    looks[0]++;
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new CountingText(text.substring(start, end), looks);
  }

  @Override
  public String toString() {
    looks[0] += text.length();
    return text;
  }
}
