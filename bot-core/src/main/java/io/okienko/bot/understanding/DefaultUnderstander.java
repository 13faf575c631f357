package io.okienko.bot.understanding;

import io.okienko.bot.language.DetectedLanguage;
import io.okienko.bot.language.Language;
import io.okienko.bot.language.LanguageDetector;
import java.util.function.BiFunction;

/** First the language, then what the message wants in that language. */
public final class DefaultUnderstander implements Understander {
  private final LanguageDetector languageDetector;
  private final IntentClassifier intentClassifier;

  public DefaultUnderstander(LanguageDetector languageDetector, IntentClassifier intentClassifier) {
    this.languageDetector = languageDetector;
    this.intentClassifier = intentClassifier;
  }

  @Override
  public Language languageOf(String text, Language hint) {
    return languageDetector.detect(text, hint).language();
  }

  @Override
  public Understanding understand(String text, Language hint) {
    return understand(text, hint, intentClassifier::classify);
  }

  @Override
  public Understanding understandByWords(String text, Language hint) {
    return understand(text, hint, intentClassifier::classifyByWords);
  }

  private Understanding understand(
      String text, Language hint, BiFunction<String, Language, ClassifiedIntent> classifier) {
    DetectedLanguage detected = languageDetector.detect(text, hint);
    ClassifiedIntent classified = classifier.apply(detected.text(), detected.language());
    return new Understanding(
        detected.text(),
        detected.language(),
        detected.confidence(),
        classified.intent(),
        classified.confidence());
  }
}
