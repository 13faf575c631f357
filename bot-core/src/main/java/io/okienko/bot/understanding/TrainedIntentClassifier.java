package io.okienko.bot.understanding;

import io.okienko.bot.classifier.TrainedClassifiers;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.PublishedQuestions;
import io.okienko.bot.spi.PublishedQuestions.PublishedQuestion;
import io.okienko.bot.spi.SentenceEncoders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells intents by models that are trained at start from the product's examples and the bank's
 * published questions, and trained again in the background when those change. A message is always
 * judged by a whole model, the old one or the new.
 */
public final class TrainedIntentClassifier implements IntentClassifier, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TrainedIntentClassifier.class);

  private final PublishedQuestions published;
  private final SentenceEncoders encoders;
  private final TrainedClassifiers kept;
  private final PersonPhrases personPhrases = PersonPhrases.load();
  private final Map<Language, Trained> models = new ConcurrentHashMap<>();
  private final List<Language> languages;
  private final BackgroundLearning background =
      new BackgroundLearning("intent-training", this::retrain);

  /** Trains all languages before it returns: a few seconds on two cores. */
  public TrainedIntentClassifier(
      List<Language> languages, PublishedQuestions published, SentenceEncoders encoders) {
    this(languages, published, encoders, TrainedClassifiers.NONE);
    train();
  }

  private TrainedIntentClassifier(
      List<Language> languages,
      PublishedQuestions published,
      SentenceEncoders encoders,
      TrainedClassifiers kept) {
    this.languages = List.copyOf(languages);
    this.published = published;
    this.encoders = encoders;
    this.kept = kept;
  }

  /**
   * For whoever has no published questions yet: it can tell nothing before {@link #prepare}.
   *
   * @param kept where what was trained from the same questions may be found
   */
  public static TrainedIntentClassifier untrained(
      List<Language> languages,
      PublishedQuestions published,
      SentenceEncoders encoders,
      TrainedClassifiers kept) {
    return new TrainedIntentClassifier(languages, published, encoders, kept);
  }

  /**
   * Soon has models that can tell intents: those that were trained before from the same questions,
   * or else from the product's examples alone. What is better takes long to train, so it comes in
   * the background.
   */
  public void prepare() {
    putAll(this::prepare);
    retrainSoon();
  }

  private void train() {
    putAll(this::train);
  }

  private void putAll(BiFunction<Language, List<PublishedQuestion>, Trained> trainer) {
    // Only the training itself is parallel: whoever gives the questions may need this very thread.
    Map<Language, List<PublishedQuestion>> questions = new HashMap<>();
    languages.forEach(language -> questions.put(language, published.list(language)));
    questions.entrySet().parallelStream()
        .forEach(each -> models.put(each.getKey(), trainer.apply(each.getKey(), each.getValue())));
  }

  @Override
  public ClassifiedIntent classify(String text, Language language) {
    return classify(text, trained(language).model());
  }

  @Override
  public ClassifiedIntent classifyByWords(String text, Language language) {
    return classify(text, trained(language).byWords());
  }

  private ClassifiedIntent classify(String text, IntentModel model) {
    if (personPhrases.askFor(text)) {
      return model
          .findDanger(personPhrases.without(text), IntentThresholds.DEFAULT)
          .orElse(new ClassifiedIntent(Intent.PERSON, 1));
    }
    return model.classify(text, IntentThresholds.DEFAULT);
  }

  private Trained trained(Language language) {
    Trained trained = models.get(language);
    if (trained == null) {
      throw new IllegalArgumentException("no model for language " + language);
    }
    return trained;
  }

  /**
   * To be called when published questions changed. Returns at once; many calls make one training.
   */
  public void retrainSoon() {
    background.soon();
  }

  /** Whether messages are judged by a model that is about to be replaced by a better one. */
  public boolean isRetraining() {
    return background.isUnderWay();
  }

  @Override
  public void close() {
    background.close();
  }

  private void retrain() {
    for (Language language : languages) {
      try {
        retrain(language);
      } catch (RuntimeException | Error e) {
        if (background.isClosed()) {
          LOG.debug("stopping: training was broken off", e);
          return;
        }
        LOG.error("intents in {} stay as they are until the next publication", language, e);
      }
    }
  }

  private void retrain(Language language) {
    List<PublishedQuestion> questions = published.list(language);
    Trained before = models.get(language);
    if (before == null || !before.whole() || !before.questions().equals(questions)) {
      models.put(language, train(language, questions));
      LOG.debug("intents trained again in {}", language);
    }
  }

  private Trained prepare(Language language, List<PublishedQuestion> questions) {
    Trained before = models.get(language);
    if (before != null && before.whole() && before.questions().equals(questions)) {
      return before;
    }
    Optional<IntentModel> found = IntentModel.find(language, questions, kept);
    IntentModel byWords =
        found.orElseGet(() -> IntentModel.trainOnExamples(language, questions, kept));
    boolean whole = found.isPresent() && encoders.find(language).isEmpty();
    return new Trained(questions, byWords, byWords, whole);
  }

  private Trained train(Language language, List<PublishedQuestion> questions) {
    IntentModel byWords = IntentModel.train(language, questions, null, kept);
    IntentModel model =
        encoders
            .find(language)
            .map(encoder -> IntentModel.train(language, questions, encoder, kept))
            .orElse(byWords);
    return new Trained(questions, model, byWords, true);
  }

  /**
   * @param whole whether nothing better can be trained from these questions
   */
  private record Trained(
      List<PublishedQuestion> questions, IntentModel model, IntentModel byWords, boolean whole) {}
}
