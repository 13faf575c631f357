package io.okienko.channels.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.channels.http.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the fields of a request's JSON object, collecting everything that is wrong so that the
 * caller learns it at once: read all fields, call {@link #check()}, then use them.
 */
public final class Fields {
  private final ObjectNode object;
  private final List<FieldError> errors = new ArrayList<>();

  public Fields(ObjectNode object) {
    this.object = object;
  }

  /**
   * @throws Problem 422 with every field error found so far
   */
  public void check() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  /** Notes an error that only the caller can see. */
  public void reject(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /**
   * A text of 1 to {@code longest} characters after trimming; an error and an empty text otherwise.
   */
  public String requiredText(String field, int longest) {
    Optional<String> text = text(field, longest);
    if (text.isEmpty() && errors.stream().noneMatch(error -> error.field().equals(field))) {
      reject(field, "is missing or empty");
    }
    return text.orElse("");
  }

  /**
   * A text of at most {@code longest} characters after trimming; absent when missing, null or
   * blank.
   */
  public Optional<String> text(String field, int longest) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      reject(field, "must be a text");
      return Optional.empty();
    }
    String text = node.textValue().strip();
    if (text.length() > longest) {
      reject(field, "is longer than " + longest + " characters");
      return Optional.empty();
    }
    if (!Text.isClean(text)) {
      reject(field, "contains characters that are not text");
      return Optional.empty();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * What somebody wrote to somebody else, cleaned; whether it is empty or too long is for whoever
   * keeps it to say.
   */
  public String message(String field) {
    JsonNode node = object.path(field);
    if (!node.isTextual()) {
      reject(field, node.isMissingNode() || node.isNull() ? "is missing" : "must be a text");
      return "";
    }
    return Text.cleaned(node.textValue());
  }

  /** A text that is taken as it is, without trimming. */
  public String secret(String field, int longest) {
    String secret = object.path(field).asText();
    if (!object.path(field).isTextual() || secret.isEmpty() || secret.length() > longest) {
      reject(field, "must be a text of 1 to " + longest + " characters");
    }
    return secret;
  }

  /** The name that a client gives its message. */
  public String clientMessageId(String field) {
    String name = requiredText(field, 64);
    if (!name.isEmpty() && !ClientMessageId.isWellFormed(name)) {
      reject(field, "has other characters than letters, digits and . _ : -");
    }
    return name;
  }

  /** A list of at most {@code most} texts, each like {@link #text}; blank ones are left out. */
  public List<String> texts(String field, int most, int longest) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > most) {
      reject(field, "must be a list of at most " + most + " texts");
      return List.of();
    }
    var texts = new ArrayList<String>();
    for (int i = 0; i < node.size(); i++) {
      var element = new Fields(Json.newObject().set("text", node.get(i)));
      element.text("text", longest).ifPresent(texts::add);
      String place = field + "[" + i + "]";
      element.errors.forEach(error -> reject(place, error.message()));
    }
    return texts;
  }

  /** A list of {@code known} names, none of them twice; empty when missing or null. */
  public Optional<List<String>> names(String field, List<String> known) {
    if (!has(field)) {
      return Optional.empty();
    }
    JsonNode node = object.path(field);
    var names = new ArrayList<String>();
    if (!node.isArray() || node.size() > known.size()) {
      reject(field, "must be a list of at most " + known.size() + " names");
      return Optional.of(names);
    }
    for (int i = 0; i < node.size(); i++) {
      String name = node.get(i).textValue();
      if (name == null || !known.contains(name)) {
        reject(field + "[" + i + "]", "is not one of " + String.join(", ", known));
      } else if (names.contains(name)) {
        reject(field + "[" + i + "]", "is in the list already");
      } else {
        names.add(name);
      }
    }
    return Optional.of(names);
  }

  public long requiredNumber(String field, long least, long most) {
    if (!has(field)) {
      reject(field, "is missing");
      return least;
    }
    return wholeNumber(field, least, most).orElse(least);
  }

  public OptionalLong wholeNumber(String field, long least, long most) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return OptionalLong.empty();
    }
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < least
        || node.longValue() > most) {
      reject(field, "must be a whole number from " + least + " to " + most);
      return OptionalLong.empty();
    }
    return OptionalLong.of(node.longValue());
  }

  public boolean flag(String field) {
    JsonNode node = object.path(field);
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      reject(field, "must be true or false");
    }
    return node.booleanValue();
  }

  /** Whether the field is there, be it null: named, so that what it held is taken away. */
  public boolean mentions(String field) {
    return object.has(field);
  }

  public boolean has(String field) {
    return object.hasNonNull(field);
  }
}
