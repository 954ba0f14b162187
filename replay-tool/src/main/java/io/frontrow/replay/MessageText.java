package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A message for people: {@code eventId=1 seats=[17, 18]}. Stateless. */
final class MessageText {
  private MessageText() {}

  static String of(JsonNode fields) {
    List<String> parts = new ArrayList<>();
    fields.properties().forEach(field -> parts.add(field.getKey() + "=" + value(field.getValue())));
    return String.join(" ", parts);
  }

  static String value(JsonNode value) {
    if (value.isArray()) {
      List<String> entries = new ArrayList<>();
      value.forEach(entry -> entries.add(value(entry)));
      return entries.toString();
    }
    if (value.isObject()) {
      // An entry of one field needs no name.
      return value.size() == 1 ? value(value.elements().next()) : "{" + of(value) + "}";
    }
    return value.isNull() ? "-" : value.toString();
  }
}
