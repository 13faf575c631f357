package io.okienko.bot.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * OpenNLP's language model, cut down to the languages that are asked about. The whole one knows 103
 * languages, takes a second to load and holds 50 MB; how likely some of the languages are beside
 * each other does not depend on the rest, so what is left says just the same.
 */
final class GeneralLanguageModel {
  private static final String WHOLE = "/langdetect-183.bin";

  /** The built-in languages, cut out of the whole model beforehand. */
  private static final String CUT = "built-in-languages.bin";

  private GeneralLanguageModel() {}

  /** With the built-in languages a matter of milliseconds, with others of a second. */
  static LanguageDetectorModel load(Collection<Language> languages) {
    return Language.BUILT_IN.containsAll(languages) ? read(CUT) : cut(languages);
  }

  static LanguageDetectorModel whole() {
    return read(WHOLE);
  }

  /** Leaves out what the whole model knows of other languages. */
  static LanguageDetectorModel cut(Collection<Language> languages) {
    LanguageDetectorModel whole = whole();
    return new LanguageDetectorModel(
        cut((AbstractModel) whole.getMaxentModel(), names(languages)),
        Map.of(),
        whole.getFactory());
  }

  private static GISModel cut(AbstractModel whole, Set<String> kept) {
    int[] outcomes =
        IntStream.range(0, whole.getNumOutcomes())
            .filter(outcome -> kept.contains(whole.getOutcome(outcome)))
            .toArray();
    int[] places = new int[whole.getNumOutcomes()];
    IntStream.range(0, outcomes.length).forEach(place -> places[outcomes[place]] = place + 1);
    List<String> features = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    contextsOf(whole)
        .forEach((feature, context) -> {
          Context left = cut(context, places);
          if (left.getOutcomes().length > 0) {
            features.add(feature);
            contexts.add(left);
          }
        });
    return new GISModel(
        contexts.toArray(Context[]::new),
        features.toArray(String[]::new),
        IntStream.of(outcomes).mapToObj(whole::getOutcome).toArray(String[]::new));
  }

  /**
   * @param places by outcome of the whole model the one in what is left, counted from 1; 0 for none
   */
  private static Context cut(Context whole, int[] places) {
    int[] outcomes = whole.getOutcomes();
    int[] kept = IntStream.range(0, outcomes.length).filter(i -> places[outcomes[i]] > 0).toArray();
    return new Context(
        IntStream.of(kept).map(i -> places[outcomes[i]] - 1).toArray(),
        IntStream.of(kept).mapToDouble(i -> whole.getParameters()[i]).toArray());
  }

  /** By feature: a run of characters. */
  @SuppressWarnings("unchecked") // what OpenNLP puts at this place
  private static Map<String, Context> contextsOf(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  private static Set<String> names(Collection<Language> languages) {
    return languages.stream().map(GeneralLanguageModel::name).collect(Collectors.toSet());
  }

  /** What the model calls a language. */
  static String name(Language language) {
    return language.equals(Language.CHINESE) ? "cmn" : language.locale().getISO3Language();
  }

  private static LanguageDetectorModel read(String resource) {
    try (InputStream in = GeneralLanguageModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
