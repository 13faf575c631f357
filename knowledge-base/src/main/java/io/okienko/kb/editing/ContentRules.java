package io.okienko.kb.editing;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.content.AnswerSanitizer;
import io.okienko.kb.content.ContentSettings;
import io.okienko.kb.content.FieldError;
import io.okienko.kb.content.SanitizedAnswer;
import io.okienko.kb.text.CleanText;
import io.okienko.kb.text.Folding;
import io.okienko.kb.topic.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an article has to be like before it is saved, however it comes in: from the studio, by the
 * API or in a file. Immutable, safe for use by many threads.
 */
public final class ContentRules {
  public static final int MIN_QUESTION = 3;
  public static final int MAX_QUESTION = 300;
  public static final int MAX_VARIANTS = 50;
  public static final int MAX_VARIANT = 300;

  /** Of the sanitised HTML. */
  public static final int MAX_ANSWER = 20_000;

  /** A word processor's markup may go, so more comes in than is kept; yet not without end. */
  private static final int MAX_UNSANITISED_ANSWER = 10 * MAX_ANSWER;

  /** In sanitised HTML every angle bracket belongs to a tag. */
  private static final Pattern TAG = Pattern.compile("<[^>]*+>");

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final String NAME_RULE =
      "must be 1 to 100 of a-z, 0-9, dot, underscore and hyphen, and start with a letter or digit";

  private final ContentSettings settings;
  private final Topics topics;
  private final AnswerSanitizer sanitizer;

  public ContentRules(ContentSettings settings, Topics topics) {
    this.settings = settings;
    this.topics = topics;
    this.sanitizer = new AnswerSanitizer(settings);
  }

  /** What became of a draft. */
  public sealed interface Verdict {}

  /**
   * It may be saved.
   *
   * @param id as the draft asks for, if it does
   * @param madeKey whether the key was made from the question, so that another one does as well
   * @param answer with what was taken out of it
   * @param simple likewise the answer in plain words, if there is one
   */
  public record Good(
      Optional<String> id,
      ArticleContent content,
      boolean madeKey,
      SanitizedAnswer answer,
      @Nullable SanitizedAnswer simple)
      implements Verdict {}

  /**
   * It may not.
   *
   * @param errors all that is wrong, in the order of the fields
   */
  public record Bad(List<FieldError> errors) implements Verdict {
    public Bad {
      errors = List.copyOf(errors);
    }
  }

  /**
   * @param present what the article says so far; null for a new one
   */
  public Verdict check(ArticleDraft draft, @Nullable ArticleContent present) {
    return new Check(draft, present).verdict();
  }

  /** Sanitises an answer alone, for a preview. */
  SanitizedAnswer sanitize(String html) {
    return sanitizer.sanitize(html);
  }

  /** Whether an answer is so long that it is refused unread. */
  static boolean isFarTooLong(String html) {
    return html.length() > MAX_UNSANITISED_ANSWER;
  }

  static FieldError tooLong(String field) {
    return new FieldError(field, "An answer may have at most " + MAX_ANSWER + " characters.");
  }

  /** What is wrong with an answer alone. */
  static List<FieldError> errorsInAnswer(SanitizedAnswer answer) {
    List<FieldError> errors = errorsIn("answer", answer);
    if (isEmpty(answer)) {
      errors.add(new FieldError("answer", "An answer needs text."));
    }
    return errors;
  }

  private static List<FieldError> errorsIn(String field, SanitizedAnswer answer) {
    List<FieldError> errors = new ArrayList<>();
    for (String refusal : answer.refusedLinks()) {
      errors.add(new FieldError(field, refusal));
    }
    if (length(answer.html()) > MAX_ANSWER) {
      errors.add(tooLong(field));
    }
    return errors;
  }

  private static boolean isEmpty(SanitizedAnswer answer) {
    return CleanText.ofLine(TAG.matcher(answer.html()).replaceAll("")).isEmpty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Checks one draft field by field. */
  private final class Check {
    private final ArticleDraft draft;
    private final @Nullable ArticleContent present;
    private final List<FieldError> errors = new ArrayList<>();

    Check(ArticleDraft draft, @Nullable ArticleContent present) {
      this.draft = draft;
      this.present = present;
    }

    Verdict verdict() {
      String id = blankToNull(draft.id());
      if (id != null && !NAME.matcher(id).matches()) {
        fail("id", "An id " + NAME_RULE + ".");
      }
      String givenKey = key();
      Language language = language();
      String topic = topic();
      String question = question();
      List<String> variants = variants(question);
      SanitizedAnswer answer = answer();
      SanitizedAnswer simple = simple();
      if (!errors.isEmpty() || language == null || answer == null) {
        return new Bad(errors);
      }
      String key = givenKey != null ? givenKey : Keys.fromQuestion(question);
      if (id == null && present == null && !NAME.matcher(Keys.id(key, language.tag())).matches()) {
        return new Bad(List.of(new FieldError("key", "Give the article an id, or a shorter key.")));
      }
      ArticleContent content =
          new ArticleContent(
              key,
              language,
              question,
              variants,
              answer.html(),
              simple == null ? null : simple.html(),
              topic,
              draft.urgent());
      return new Good(Optional.ofNullable(id), content, givenKey == null, answer, simple);
    }

    private @Nullable String key() {
      String key = blankToNull(draft.key());
      if (key == null) {
        return present == null ? null : present.key();
      }
      if (!NAME.matcher(key).matches()) {
        fail("key", "A key " + NAME_RULE + ".");
      }
      return key;
    }

    private @Nullable Language language() {
      String tag = blankToNull(draft.language());
      if (tag == null) {
        if (present == null) {
          fail("language", "Say which language the article is in: " + settings.languages() + ".");
        }
        return present == null ? null : present.language();
      }
      for (Language known : settings.languages()) {
        if (known.tag().equals(tag)) {
          return unchanged(known);
        }
      }
      fail("language", "The language must be one of " + settings.languages() + ".");
      return null;
    }

    private Language unchanged(Language language) {
      if (present != null && !present.language().equals(language)) {
        fail(
            "language",
            "The language of an article cannot be changed; add a version in the other language.");
      }
      return language;
    }

    private String topic() {
      String topic = blankToNull(draft.topic());
      if (topic == null || !topics.contains(topic)) {
        fail("topic", "The topic must be one of " + topicIds() + ".");
        return "";
      }
      return topic;
    }

    private String topicIds() {
      return String.join(", ", topics.list().stream().map(t -> t.id()).toList());
    }

    private String question() {
      String written = draft.question();
      String question = written == null ? "" : CleanText.ofLine(written);
      int length = length(question);
      if (length < MIN_QUESTION || length > MAX_QUESTION) {
        fail(
            "question",
            "A question must have %d to %d characters.".formatted(MIN_QUESTION, MAX_QUESTION));
      }
      return question;
    }

    /** Empty and repeated wordings are left out: they tell nothing. */
    private List<String> variants(String question) {
      Set<String> seen = new HashSet<>(List.of("", Folding.fold(question)));
      List<String> variants = new ArrayList<>();
      for (int i = 0; i < draft.variants().size(); i++) {
        String variant = CleanText.ofLine(draft.variants().get(i));
        if (length(variant) > MAX_VARIANT) {
          fail(
              "variants[" + i + "]",
              "Another wording may have at most " + MAX_VARIANT + " characters.");
        }
        if (seen.add(Folding.fold(variant))) {
          variants.add(variant);
        }
      }
      if (variants.size() > MAX_VARIANTS) {
        fail("variants", "There may be at most " + MAX_VARIANTS + " other wordings.");
      }
      return variants;
    }

    private @Nullable SanitizedAnswer answer() {
      String written = draft.answer();
      SanitizedAnswer answer = sanitized("answer", written == null ? "" : written);
      if (answer != null) {
        errors.addAll(errorsInAnswer(answer));
      }
      return answer;
    }

    /** Null where there is none: what is left of it says nothing, or nobody wrote one. */
    private @Nullable SanitizedAnswer simple() {
      String kept = present == null ? null : present.simple();
      String html = draft.simple() == null ? kept : draft.simple();
      SanitizedAnswer simple = html == null ? null : sanitized("simple", html);
      if (simple == null) {
        return null;
      }
      errors.addAll(errorsIn("simple", simple));
      return isEmpty(simple) ? null : simple;
    }

    /** Null where it is too long to be read. */
    private @Nullable SanitizedAnswer sanitized(String field, String html) {
      if (isFarTooLong(html)) {
        errors.add(tooLong(field));
        return null;
      }
      return sanitizer.sanitize(html);
    }

    private void fail(String field, String message) {
      errors.add(new FieldError(field, message));
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
