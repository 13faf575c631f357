package io.okienko.channels.customer;

import io.okienko.bot.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** A transcript's own words, in the language of the conversation; English where there are none. */
final class TranscriptTexts {
  private static final Map<Language, TranscriptTexts> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties texts;

  private TranscriptTexts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static TranscriptTexts of(Language language) {
    return LOADED.computeIfAbsent(language, TranscriptTexts::load);
  }

  private static TranscriptTexts load(Language language) {
    try (InputStream in = open(language)) {
      if (in == null) {
        return of(Language.ENGLISH);
      }
      var texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new TranscriptTexts(language, texts);
    } catch (IOException e) {
      throw new UncheckedIOException("unable to read the words of transcripts in " + language, e);
    }
  }

  private static InputStream open(Language language) {
    return TranscriptTexts.class.getResourceAsStream(
        "transcript." + language.tag() + ".properties");
  }

  /** The language that these words are in. */
  Language language() {
    return language;
  }

  String text(String key, Object... arguments) {
    String text = Objects.requireNonNull(texts.getProperty(key), key);
    return new MessageFormat(text, language.locale()).format(arguments);
  }
}
