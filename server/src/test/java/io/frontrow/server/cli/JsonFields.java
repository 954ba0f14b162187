package io.frontrow.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of a JSON object's fields, and of the objects in it: what is not seen is not there. */
final class JsonFields {
  private final Map<String, JsonFields> fields = new LinkedHashMap<>();

  void add(JsonNode object) {
    object
        .properties()
        .forEach(
            field -> {
              JsonFields inner = fields.computeIfAbsent(field.getKey(), it -> new JsonFields());
              field.getValue().forEach(inner::add);
            });
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(it -> "`" + it.getKey() + "`" + it.getValue().brackets())
        .collect(Collectors.joining(", "));
  }

  private String brackets() {
    return fields.isEmpty() ? "" : " [" + this + "]";
  }

  /** Rows of a table. */
  static List<String> rows(Map<String, JsonFields> byCommand) {
    return byCommand.entrySet().stream()
        .map(it -> "| %s | %s |".formatted(it.getKey(), it.getValue()))
        .toList();
  }
}
