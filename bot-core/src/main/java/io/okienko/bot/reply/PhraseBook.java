package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bot's fixed sentences in every language, from {@code phrases_<language>.properties}. A
 * language that the product brings none for hears them in English. Safe for use by many threads.
 */
public final class PhraseBook {
  private static final Map<Phrase, Phrase> WITHOUT_PHONE =
      Map.of(
          Phrase.URGENT, Phrase.URGENT_WITHOUT_PHONE,
          Phrase.URGENT_IN_WRITING, Phrase.URGENT_IN_WRITING_WITHOUT_PHONE,
          Phrase.IN_DANGER, Phrase.IN_DANGER_WITHOUT_PHONE,
          Phrase.IN_DANGER_IN_WRITING, Phrase.IN_DANGER_IN_WRITING_WITHOUT_PHONE);

  private final BankDetails bank;
  private final Map<Language, Properties> catalogues = new ConcurrentHashMap<>();

  public PhraseBook(BankDetails bank) {
    this.bank = bank;
  }

  String say(Phrase phrase, Language language) {
    return catalogue(language)
        .getProperty(sayable(phrase).key())
        .replace("{bank}", bank.name())
        .replace("{emergencyPhone}", bank.emergencyPhone());
  }

  private Phrase sayable(Phrase phrase) {
    return bank.emergencyPhone().isBlank() ? WITHOUT_PHONE.getOrDefault(phrase, phrase) : phrase;
  }

  private Properties catalogue(Language language) {
    return catalogues.computeIfAbsent(language, PhraseBook::load);
  }

  private static Properties load(Language language) {
    String name = "phrases_" + language.tag() + ".properties";
    try (InputStream in = PhraseBook.class.getResourceAsStream(name)) {
      return in == null ? load(Language.ENGLISH) : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return properties;
  }
}
