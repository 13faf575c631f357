package io.okienko.bot.understanding;

import io.okienko.bot.classifier.CategoryProbability;
import io.okienko.bot.classifier.ClassifierTrainer;
import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.classifier.ShippedTexts;
import io.okienko.bot.classifier.TextClassifier;
import io.okienko.bot.classifier.TrainedClassifiers;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.PublishedQuestions.PublishedQuestion;
import io.okienko.bot.spi.SentenceEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells intents in one language. Immutable. */
final class IntentModel {
  private final KnownTexts known;
  private final SmallTalkPrefix smallTalk;
  private final @Nullable TextClassifier classifier;

  private IntentModel(
      KnownTexts known, SmallTalkPrefix smallTalk, @Nullable TextClassifier classifier) {
    this.known = known;
    this.smallTalk = smallTalk;
    this.classifier = classifier;
  }

  /**
   * Learns from the product's examples and the bank's published questions. A language without
   * examples has no classifier: everything in it is a question.
   *
   * @param encoder that serves the language, if one does
   * @param kept where the classifier may be found if it goes by words alone
   */
  static IntentModel train(
      Language language,
      List<PublishedQuestion> published,
      @Nullable SentenceEncoder encoder,
      TrainedClassifiers kept) {
    List<LabelledText> shipped = ShippedTexts.of(language.tag());
    List<LabelledText> examples = examples(shipped, published);
    return new IntentModel(
        KnownTexts.of(examples),
        SmallTalkPrefix.of(shipped),
        shipped.isEmpty() ? null : classifier(language, examples, encoder, kept));
  }

  /**
   * One that goes by words alone and was trained before from the same questions.
   *
   * @param kept where its classifier may be found
   */
  static Optional<IntentModel> find(
      Language language, List<PublishedQuestion> published, TrainedClassifiers kept) {
    List<LabelledText> shipped = ShippedTexts.of(language.tag());
    List<LabelledText> examples = examples(shipped, published);
    if (shipped.isEmpty()) {
      return Optional.of(
          new IntentModel(KnownTexts.of(examples), SmallTalkPrefix.of(shipped), null));
    }
    return kept.find(file(language), examples)
        .map(found -> new IntentModel(KnownTexts.of(examples), SmallTalkPrefix.of(shipped), found));
  }

  /**
   * One that is soon there: it knows the published questions word for word, and tells all else by
   * the product's examples.
   *
   * @param kept where its classifier may be found
   */
  static IntentModel trainOnExamples(
      Language language, List<PublishedQuestion> published, TrainedClassifiers kept) {
    List<LabelledText> shipped = ShippedTexts.of(language.tag());
    return new IntentModel(
        KnownTexts.of(examples(shipped, published)),
        SmallTalkPrefix.of(shipped),
        shipped.isEmpty()
            ? null
            : kept.findOrTrain(
                "examples-" + language.tag(),
                shipped,
                () -> ClassifierTrainer.train(shipped, null)));
  }

  private static String file(Language language) {
    return "intents-" + language.tag();
  }

  private static TextClassifier classifier(
      Language language,
      List<LabelledText> examples,
      @Nullable SentenceEncoder encoder,
      TrainedClassifiers kept) {
    return encoder == null
        ? kept.findOrTrain(file(language), examples, () -> ClassifierTrainer.train(examples, null))
        : ClassifierTrainer.train(examples, encoder);
  }

  /** Danger anywhere in the message goes before all else that it says. */
  ClassifiedIntent classify(String text, IntentThresholds thresholds) {
    return known
        .find(text)
        .map(intent -> new ClassifiedIntent(intent, 1))
        .orElseGet(() -> {
          ClassifiedIntent whole = classifyWhole(text, thresholds);
          return findDanger(text, whole, thresholds).orElse(whole);
        });
  }

  /** Danger in the message as a whole, or in one of its clauses. */
  Optional<ClassifiedIntent> findDanger(String text, IntentThresholds thresholds) {
    return findDanger(text, classifyWhole(text, thresholds), thresholds);
  }

  private Optional<ClassifiedIntent> findDanger(
      String text, ClassifiedIntent whole, IntentThresholds thresholds) {
    List<String> said = Clauses.of(text);
    double sure = thresholds.urgentInPassing(said.size());
    Stream<ClassifiedIntent> clauses =
        said.stream()
            .filter(clause -> !clause.equals(text)) // that is the whole, and judged already
            .map(clause -> classifyWhole(clause, thresholds))
            .filter(clause -> clause.confidence() >= sure);
    return Stream.concat(Stream.of(whole), clauses)
        .filter(classified -> classified.intent() == Intent.URGENT)
        .max(Comparator.comparingDouble(ClassifiedIntent::confidence));
  }

  private ClassifiedIntent classifyWhole(String text, IntentThresholds thresholds) {
    if (classifier == null) {
      return new ClassifiedIntent(Intent.QUESTION, 1);
    }
    List<CategoryProbability> intents = clearer(classifier, text, smallTalk.remove(text));
    CategoryProbability likeliest = intents.getFirst();
    Intent intent = Intent.valueOf(likeliest.category());
    if (likeliest.probability() >= thresholds.of(intent)) {
      return new ClassifiedIntent(intent, likeliest.probability());
    }
    return new ClassifiedIntent(Intent.QUESTION, probability(intents, Intent.QUESTION));
  }

  /** What follows a greeting counts alone when it is clearer so: "to you" is not, a question is. */
  private static List<CategoryProbability> clearer(
      TextClassifier classifier, String text, String matter) {
    List<CategoryProbability> whole = classifier.classify(text).categories();
    if (matter.equals(text)) {
      return whole;
    }
    List<CategoryProbability> alone = classifier.classify(matter).categories();
    return alone.getFirst().probability() > whole.getFirst().probability() ? alone : whole;
  }

  private static double probability(List<CategoryProbability> intents, Intent intent) {
    return intents.stream()
        .filter(each -> each.category().equals(intent.name()))
        .mapToDouble(CategoryProbability::probability)
        .sum();
  }

  private static List<LabelledText> examples(
      List<LabelledText> shipped, List<PublishedQuestion> published) {
    List<LabelledText> examples = new ArrayList<>(shipped);
    for (PublishedQuestion question : published) {
      Intent intent = question.urgent() ? Intent.URGENT : Intent.QUESTION;
      examples.add(new LabelledText(question.text(), intent.name()));
    }
    return examples;
  }
}
