package io.okienko.server.command;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.encoder.LoadedEncoders;
import io.okienko.server.configuration.EncoderSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The option of commands that understand texts by their meaning. */
final class EncoderOption {
  @Option(
      names = "--encoder",
      defaultValue = EncoderSettings.SHIPPED,
      paramLabel = "FOLDER",
      description =
          "shipped, none, or a folder with model.onnx and tokenizer.json (default:"
              + " ${DEFAULT-VALUE}).")
  private String choice = EncoderSettings.SHIPPED;

  /** How a report names what was used: the choice, unless it does not serve the language. */
  String name(Optional<SentenceEncoder> used) {
    return used.isPresent() ? choice : EncoderSettings.NONE;
  }

  /** Loads the encoder for the time of a task; empty when none serves the language. */
  void use(Language language, Consumer<Optional<SentenceEncoder>> task) {
    try (LoadedEncoders loaded =
        EncoderSettings.of(choice, List.of(language)).load(List.of(language))) {
      task.accept(loaded.find(language));
    }
  }
}
