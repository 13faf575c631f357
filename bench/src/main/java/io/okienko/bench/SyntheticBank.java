package io.okienko.bench;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.content.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Any number of articles that read like the sample bank's: its questions and sentences, each about
 * a subject of its own. The same every time, and a larger bank begins with the smaller one.
 *
 * <p>Subjects follow Simon's model (Biometrika 42, 1955): now and then a new word, otherwise one in
 * proportion to how often it was used. So the vocabulary grows with the texts, and most of its
 * words are rare, as in real language.
 */
final class SyntheticBank {
  private static final long SEED = 20_261_101;
  private static final double NEW_WORD = 0.2;

  /** A word's beginning and another's ending, so that its letters run as in the language. */
  private static final int HALF = 5;

  private static final int SHORTEST_REPLACED = 4;
  private static final int QUESTIONS = 1_000;

  private final Random random = new Random(SEED);
  private final Language language;
  private final List<ArticleContent> models;
  private final List<String> sentences;
  private final List<String> words;
  private final List<String> subjects = new ArrayList<>();

  private SyntheticBank(Language language) {
    this.language = language;
    this.models = SampleBank.articles(language).stream().map(PublishedArticle::content).toList();
    this.sentences = models.stream().flatMap(SyntheticBank::sentences).toList();
    this.words =
        sentences.stream()
            .flatMap(sentence -> Stream.of(sentence.split("\\P{L}+")))
            .filter(word -> word.length() > HALF)
            .distinct()
            .toList();
  }

  static List<PublishedArticle> articles(Scale scale) {
    return new SyntheticBank(scale.language()).write(scale.articles());
  }

  /** What is asked of a bank of any size: what customers write, about subjects that it has. */
  static List<String> questions(Language language) {
    SyntheticBank bank = new SyntheticBank(language);
    bank.write(QUESTIONS);
    List<String> asked = Messages.questions(language);
    return IntStream.range(0, QUESTIONS)
        .mapToObj(each -> bank.about(bank.anyOf(bank.subjects), asked.get(each % asked.size())))
        .toList();
  }

  private List<PublishedArticle> write(int articles) {
    return IntStream.range(0, articles).mapToObj(this::article).toList();
  }

  private PublishedArticle article(int number) {
    ArticleContent model = anyOf(models);
    String key = "article-" + number;
    String subject = subject();
    ArticleContent content =
        new ArticleContent(
            key,
            language,
            about(subject, model.question()),
            model.variants().stream().map(variant -> about(subject, variant)).toList(),
            answer((int) sentences(model).count()),
            null,
            model.topic(),
            model.urgent());
    return new PublishedArticle(key + "." + language, content, 1, Instant.EPOCH);
  }

  private String answer(int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> about(subject(), anyOf(sentences)))
        .collect(Collectors.joining(" ", "<p>", "</p>"));
  }

  private static Stream<String> sentences(ArticleContent content) {
    return Stream.of(PlainText.of(content.answer()).split("(?<=[.!?])\\s+|\\n+"))
        .filter(sentence -> !sentence.isBlank());
  }

  private String subject() {
    boolean isNew = subjects.isEmpty() || random.nextDouble() < NEW_WORD;
    String subject = isNew ? newWord() : anyOf(subjects);
    subjects.add(subject);
    return subject;
  }

  private String newWord() {
    String beginning = anyOf(words);
    String ending = anyOf(words);
    return beginning.substring(0, 2 + random.nextInt(HALF - 1))
        + ending.substring(ending.length() - 2 - random.nextInt(HALF - 1));
  }

  /** The text with the subject in the place of one of its longer words, or after it. */
  private String about(String subject, String text) {
    String[] parts = text.split(" ");
    int place = random.nextInt(parts.length);
    if (parts[place].length() < SHORTEST_REPLACED) {
      return text + " " + subject;
    }
    parts[place] = subject;
    return String.join(" ", parts);
  }

  private <T> T anyOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
