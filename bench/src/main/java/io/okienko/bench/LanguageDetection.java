package io.okienko.bench;

import io.okienko.bot.language.DetectedLanguage;
import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which of five languages a message is in. */
@State(Scope.Benchmark)
public class LanguageDetection {
  @Param({"pl", "en"})
  String language;

  private Language page;
  private EvidenceLanguageDetector detector;
  private Messages messages;

  @Setup
  public void open() {
    page = new Language(language);
    detector = new EvidenceLanguageDetector(Language.BUILT_IN);
    messages = Messages.fresh(Messages.questions(page));
  }

  @Benchmark
  public DetectedLanguage detect() {
    return detector.detect(messages.next(), page);
  }
}
