package io.okienko.bench;

import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.privacy.SecretMasker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What must not be stored of a message, hardly any of which has anything to hide. */
@State(Scope.Benchmark)
public class SecretMasking {
  @Param({"pl", "en"})
  String language;

  private SecretMasker masker;
  private Messages messages;

  @Setup
  public void open() {
    masker = SecretMasker.load();
    messages = Messages.fresh(Messages.questions(new Language(language)));
  }

  @Benchmark
  public MaskedText mask() {
    return masker.mask(messages.next());
  }
}
