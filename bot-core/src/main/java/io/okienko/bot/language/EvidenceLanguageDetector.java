package io.okienko.bot.language;

import io.okienko.bot.classifier.CategoryProbability;
import io.okienko.bot.classifier.ClassifierTrainer;
import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.classifier.ShippedTexts;
import io.okienko.bot.classifier.TextClassifier;
import io.okienko.bot.classifier.TrainedClassifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Weighs everything that tells the language of a short message: its script, letters that only one
 * language has, how bank customers write in each language (the product's own examples), OpenNLP's
 * general detector, which sees clearer the longer the text is, and the language of the page.
 * Immutable.
 */
public final class EvidenceLanguageDetector implements LanguageDetector {
  /** "ok", "hi", "pin" are at home everywhere. */
  private static final int FEWEST_LETTERS = 3;

  /** From this length on OpenNLP's detector counts in full. */
  private static final double LONG = 40;

  /** On a Russian page, and in a Russian conversation, Latin letters are soon taken for Russian. */
  private static final double LIKELY_HERE = 0.6;

  private static final double LIKELY_ELSEWHERE = 0.8;

  /** "kredit" may be a slip in any language. */
  private static final int FEWEST_LETTERS_ELSEWHERE = 10;

  private static final double HINT = Math.log(6);
  private static final double OWN_LETTER = Math.log(30);
  private static final double LEAST = 1e-4;

  private final List<Language> languages;
  private final LanguageDetectorModel general;
  private final Map<String, Language> namedInGeneral;
  private final @Nullable TextClassifier customers;

  /**
   * @param languages the configured ones; no other is ever detected
   */
  public EvidenceLanguageDetector(List<Language> languages) {
    this(languages, TrainedClassifiers.NONE);
  }

  /**
   * @param languages the configured ones; no other is ever detected
   * @param kept where what was trained before may be found
   */
  public EvidenceLanguageDetector(List<Language> languages, TrainedClassifiers kept) {
    this.languages = List.copyOf(languages);
    this.general = GeneralLanguageModel.load(languages);
    this.namedInGeneral =
        languages.stream().collect(Collectors.toMap(GeneralLanguageModel::name, each -> each));
    this.customers = trainOnShippedTexts(languages, kept);
  }

  @Override
  public DetectedLanguage detect(String text, Language hint) {
    LetterEvidence letters = LetterEvidence.of(text);
    List<Language> possible = letters.written(languages);
    boolean tooShort = letters.count() < FEWEST_LETTERS;
    if (tooShort && (possible.isEmpty() || possible.contains(hint))) {
      return new DetectedLanguage(hint, 0.5, text);
    }
    if (!languages.contains(Language.RUSSIAN) || !letters.isLatin()) {
      return ofPossible(text, hint, possible, letters, Map.of());
    }
    Map<String, Double> byCustomers = customerProbabilities(text);
    return latinRussian(text, hint, letters, byCustomers)
        .orElseGet(() -> ofPossible(text, hint, possible, letters, byCustomers));
  }

  private DetectedLanguage ofPossible(
      String text,
      Language hint,
      List<Language> possible,
      LetterEvidence letters,
      Map<String, Double> byCustomers) {
    return switch (possible.size()) {
      case 0 -> new DetectedLanguage(hint, 0.5, text);
      case 1 -> new DetectedLanguage(possible.getFirst(), 0.99, text);
      default -> likeliest(text, score(text, hint, possible, letters, byCustomers));
    };
  }

  /** Russian in Latin letters, where that is likelier than all languages that use them. */
  private Optional<DetectedLanguage> latinRussian(
      String text, Language hint, LetterEvidence letters, Map<String, Double> byCustomers) {
    boolean here = hint.equals(Language.RUSSIAN);
    if (!here && letters.count() < FEWEST_LETTERS_ELSEWHERE) {
      return Optional.empty();
    }
    double needed = here ? LIKELY_HERE : LIKELY_ELSEWHERE;
    for (LatinRussian writing : LatinRussian.values()) {
      double probability = byCustomers.getOrDefault(writing.name(), 0.0);
      if (probability >= needed) {
        return Optional.of(new DetectedLanguage(Language.RUSSIAN, probability, writing.read(text)));
      }
    }
    return Optional.empty();
  }

  private Map<Language, Double> score(
      String text,
      Language hint,
      List<Language> possible,
      LetterEvidence letters,
      Map<String, Double> byCustomers) {
    Map<Language, Double> byGeneral = generalProbabilities(text, possible);
    double trust = Math.min(1, letters.count() / LONG);
    Map<Language, Double> scores = new HashMap<>();
    for (Language language : possible) {
      double score = language.equals(hint) ? HINT : 0;
      score += OWN_LETTER * Math.min(2, letters.own(language));
      score += Math.log(byCustomers.getOrDefault(language.tag(), 0.0) + LEAST);
      score += trust * Math.log(byGeneral.getOrDefault(language, 0.0) + LEAST);
      scores.put(language, score);
    }
    return scores;
  }

  private static DetectedLanguage likeliest(String text, Map<Language, Double> scores) {
    Map.Entry<Language, Double> best =
        scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double sum =
        scores.values().stream().mapToDouble(score -> Math.exp(score - best.getValue())).sum();
    return new DetectedLanguage(best.getKey(), 1 / sum, text);
  }

  private Map<String, Double> customerProbabilities(String text) {
    Map<String, Double> probabilities = new HashMap<>();
    if (customers != null) {
      for (CategoryProbability each : customers.classify(text).categories()) {
        probabilities.put(each.category(), each.probability());
      }
    }
    return probabilities;
  }

  /** Only the shares among the possible languages say something here. */
  private Map<Language, Double> generalProbabilities(String text, List<Language> possible) {
    Map<Language, Double> probabilities = new HashMap<>();
    double sum = 0;
    for (opennlp.tools.langdetect.Language each :
        new LanguageDetectorME(general).predictLanguages(text)) {
      Language language = namedInGeneral.get(each.getLang());
      if (language != null && possible.contains(language)) {
        probabilities.put(language, each.getConfidence());
        sum += each.getConfidence();
      }
    }
    double total = sum;
    probabilities.replaceAll((_, probability) -> probability / total);
    return probabilities;
  }

  private static @Nullable TextClassifier trainOnShippedTexts(
      List<Language> languages, TrainedClassifiers kept) {
    List<LabelledText> texts = new ArrayList<>();
    for (Language language : languages) {
      for (LabelledText example : ShippedTexts.of(language.tag())) {
        texts.add(new LabelledText(example.text(), language.tag()));
        if (language.equals(Language.RUSSIAN)) {
          texts.addAll(inLatinLetters(example.text()));
        }
      }
    }
    // "hello" is said everywhere, so it teaches nothing here.
    Map<String, Long> saidIn =
        texts.stream().collect(Collectors.groupingBy(LabelledText::text, Collectors.counting()));
    texts.removeIf(text -> saidIn.getOrDefault(text.text(), 0L) > 1);
    boolean severalLanguages = texts.stream().map(LabelledText::category).distinct().count() > 1;
    return severalLanguages
        ? kept.findOrTrain("languages", texts, () -> ClassifierTrainer.trainRoughly(texts))
        : null;
  }

  private static List<LabelledText> inLatinLetters(String russian) {
    List<LabelledText> texts = new ArrayList<>();
    for (LatinRussian writing : LatinRussian.values()) {
      writing.write(russian).forEach(text -> texts.add(new LabelledText(text, writing.name())));
    }
    return texts;
  }
}
