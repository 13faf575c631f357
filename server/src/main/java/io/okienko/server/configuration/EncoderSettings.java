package io.okienko.server.configuration;

import io.okienko.bot.language.Language;
import io.okienko.encoder.LoadedEncoders;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which sentence encoders understand what customers mean.
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

  /** Those that ship, or an operator's for all of some languages. */
  public static EncoderSettings of(String choice, List<Language> languages) {
    return new EncoderSettings(choice, languages, "");
  }

  /**
   * Loads the encoders; to be closed by whoever asks.
   *
   * @param used the languages that are spoken here: what ships for others is not loaded
   * @throws io.okienko.encoder.UnableToLoadEncoderException naming what is wrong with a folder
   */
  public LoadedEncoders load(List<Language> used) {
    return switch (choice) {
      case NONE -> LoadedEncoders.shipped(List.of());
      case SHIPPED -> LoadedEncoders.shipped(used);
      default -> LoadedEncoders.ofFolder(Path.of(choice), Set.copyOf(languages), prefix, used);
    };
  }
}
