package io.okienko.bot.understanding;

import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.classifier.TextFeatures;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The examples themselves: whoever writes one of them word for word, or picks it from a choice,
 * needs no classifier. Immutable.
 */
final class KnownTexts {
  private final Map<String, Intent> intents;

  private KnownTexts(Map<String, Intent> intents) {
    this.intents = intents;
  }

  /** Of a text that stands for two intents nothing is known. */
  static KnownTexts of(List<LabelledText> examples) {
    Map<String, Intent> intents = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    for (LabelledText example : examples) {
      Intent intent = Intent.valueOf(example.category());
      Intent before = intents.put(normalise(example.text()), intent);
      if (before != null && before != intent) {
        doubtful.add(normalise(example.text()));
      }
    }
    intents.keySet().removeAll(doubtful);
    return new KnownTexts(Map.copyOf(intents));
  }

  Optional<Intent> find(String text) {
    return Optional.ofNullable(intents.get(normalise(text)));
  }

  private static String normalise(String text) {
    return TextFeatures.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
