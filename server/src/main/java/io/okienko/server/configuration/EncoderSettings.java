package io.okienko.server.configuration;

import io.okienko.bot.language.Language;
import io.okienko.encoder.Encoders;
import io.okienko.encoder.OnnxSentenceEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which sentence encoder understands what customers mean.
 *
 * @param choice {@link #SHIPPED}, {@link #NONE}, or an operator's folder
 * @param languages that a folder's encoder serves
 * @param prefix what a folder's encoder wants before every text
 */
public record EncoderSettings(String choice, List<Language> languages, String prefix) {
  public static final String SHIPPED = "shipped";
  public static final String NONE = "none";

  public EncoderSettings {
    languages = List.copyOf(languages);
  }

  /** The shipped encoder, or an operator's for all of some languages. */
  public static EncoderSettings of(String choice, List<Language> languages) {
    return new EncoderSettings(choice, languages, "");
  }

  /**
   * Loads the encoder; to be closed by whoever asks.
   *
   * @param used the languages that are spoken here; empty when the encoder serves none of them
   * @throws io.okienko.encoder.UnableToLoadEncoderException naming what is wrong with a folder
   */
  public Optional<OnnxSentenceEncoder> load(List<Language> used) {
    return switch (choice) {
      case NONE -> Optional.empty();
      case SHIPPED ->
          used.contains(Language.ENGLISH) ? Optional.of(Encoders.english()) : Optional.empty();
      default -> Optional.of(Encoders.ofFolder(Path.of(choice), Set.copyOf(languages), prefix));
    };
  }
}
