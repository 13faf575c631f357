package io.okienko.storage.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.privacy.SecretKind;
import io.okienko.storage.schema.EnumNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what somebody wrote, with what was hidden in it, into an event and reads it back. */
final class MaskedTextCodec {
  private static final String HIDDEN = "masked";

  private MaskedTextCodec() {}

  /** Nothing is said of what was hidden where nothing was, as in logs of earlier. */
  static ObjectNode write(ObjectNode object, String field, @Nullable MaskedText text) {
    if (text != null) {
      object.put(field, text.value());
      text.hidden().forEach(kind -> object.withArrayProperty(HIDDEN).add(EnumNames.of(kind)));
    }
    return object;
  }

  /** Without kinds that this version does not know, and in whatever order they were written. */
  static MaskedText read(Fields fields, String field) {
    List<SecretKind> hidden =
        fields.texts(HIDDEN).stream()
            .flatMap(name -> EnumNames.find(SecretKind.class, name).stream())
            .distinct()
            .sorted()
            .toList();
    return new MaskedText(fields.text(field), hidden);
  }

  static @Nullable MaskedText readIfAny(Fields fields, String field) {
    return fields.textIfAny(field) == null ? null : read(fields, field);
  }
}
