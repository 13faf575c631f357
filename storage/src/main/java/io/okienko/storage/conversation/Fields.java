package io.okienko.storage.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.storage.schema.EnumNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object. What is missing or of another kind is an error. */
final class Fields {
  private final JsonNode object;

  Fields(JsonNode object) {
    this.object = object;
  }

  String text(String name) {
    return required(name, JsonNode::isTextual).textValue();
  }

  @Nullable String textIfAny(String name) {
    return object.hasNonNull(name) ? text(name) : null;
  }

  int integer(String name) {
    return required(name, JsonNode::canConvertToInt).intValue();
  }

  long number(String name) {
    return required(name, JsonNode::canConvertToLong).longValue();
  }

  @Nullable Long numberIfAny(String name) {
    return object.hasNonNull(name) ? number(name) : null;
  }

  /** False when there is none. */
  boolean isSet(String name) {
    return object.hasNonNull(name) && required(name, JsonNode::isBoolean).booleanValue();
  }

  double real(String name) {
    return required(name, JsonNode::isNumber).doubleValue();
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return EnumNames.parse(type, text(name));
  }

  <E extends Enum<E>> @Nullable E constantIfAny(String name, Class<E> type) {
    return object.hasNonNull(name) ? constant(name, type) : null;
  }

  /** Empty when this version has no such constant. */
  <E extends Enum<E>> Optional<E> constantIfKnown(String name, Class<E> type) {
    return EnumNames.find(type, text(name));
  }

  List<String> texts(String name) {
    return object.path(name).valueStream().map(JsonNode::asText).toList();
  }

  /** Empty when there is none. */
  List<Fields> list(String name) {
    return object.path(name).valueStream().map(Fields::new).toList();
  }

  @Nullable Fields objectIfAny(String name) {
    return object.hasNonNull(name) ? new Fields(required(name, JsonNode::isObject)) : null;
  }

  private JsonNode required(String name, Predicate<JsonNode> isOfKind) {
    JsonNode value = object.path(name);
    if (!isOfKind.test(value)) {
      throw new IllegalArgumentException("the field " + name + " is missing or of another kind");
    }
    return value;
  }
}
