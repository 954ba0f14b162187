package io.frontrow.server.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A JSON object of the plan and its path: reads typed values and reports what is missing or wrong,
 * giving a stand-in so that reading can go on; used by the thread that reads the file. A key that
 * is null counts as absent.
 */
record PlanNode(JsonNode json, String path, Problems problems) {
  private static final double FARTHEST = 1e9;
  private static final Point ORIGIN = new Point(0, 0);

  boolean has(String key) {
    return json.hasNonNull(key);
  }

  void problem(String key, String what) {
    problems.add(pathOf(key), what);
  }

  /** The text at a key, which must be there and fit; else an empty text. */
  String text(String key, int maxBytes) {
    if (!is(key, JsonNode::isTextual, "a text")) {
      return "";
    }
    String text = json.get(key).textValue();
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (text.isBlank()) {
      problem(key, "is empty");
    } else if (bytes > maxBytes) {
      problem(key, "is " + bytes + " bytes long in UTF-8, at most " + maxBytes + " are allowed");
    } else if (text.codePoints().anyMatch(PlanNode::isUnprintable)) {
      problem(key, "has a control character or half a character: " + Problems.quote(text));
    }
    return text;
  }

  /** The yes or no at a key; no if the key is absent. */
  boolean flag(String key) {
    return has(key)
        && is(key, JsonNode::isBoolean, "true or false")
        && json.get(key).booleanValue();
  }

  /** The whole number at a key that is there. */
  int integer(String key, int max) {
    if (!is(key, JsonNode::isNumber, "a number")) {
      return 0;
    }
    JsonNode number = json.get(key);
    if (!number.canConvertToExactIntegral()
        || !number.canConvertToInt()
        || number.intValue() < 0
        || number.intValue() > max) {
      problem(key, String.format(Locale.ROOT, "must be a whole number from 0 to %,d", max));
      return 0;
    }
    return number.intValue();
  }

  /** The point at a key; the origin if the key is absent. */
  Point point(String key) {
    if (!has(key) || !is(key, JsonNode::isObject, "an object")) {
      return ORIGIN;
    }
    PlanNode point = new PlanNode(json.get(key), pathOf(key), problems);
    return new Point(point.coordinate("x"), point.coordinate("y"));
  }

  /**
   * The objects in the list at a key, which must be there; those of a wrong type are reported and
   * left out.
   */
  List<PlanNode> list(String key) {
    List<PlanNode> nodes = new ArrayList<>();
    if (is(key, JsonNode::isArray, "a list")) {
      for (int i = 0; i < json.get(key).size(); i++) {
        JsonNode item = json.get(key).get(i);
        String itemPath = pathOf(key) + "[" + i + "]";
        if (item.isObject()) {
          nodes.add(new PlanNode(item, itemPath, problems));
        } else {
          problems.add(itemPath, "must be an object, but is " + kind(item));
        }
      }
    }
    return nodes;
  }

  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case BOOLEAN -> node.asText();
      case NULL -> "null";
      case NUMBER -> "a number";
      case OBJECT -> "an object";
      case STRING -> "a text";
      default -> "something else";
    };
  }

  private double coordinate(String key) {
    if (!is(key, JsonNode::isNumber, "a number")) {
      return 0;
    }
    double value = json.get(key).doubleValue();
    // Beyond this, sums and distances would lose whole units.
    if (Math.abs(value) > FARTHEST) {
      problem(key, "must lie between -1,000,000,000 and 1,000,000,000");
      return 0;
    }
    return value;
  }

  private boolean is(String key, Predicate<JsonNode> type, String wanted) {
    if (!has(key)) {
      problem(key, "is missing");
      return false;
    }
    if (!type.test(json.get(key))) {
      problem(key, "must be " + wanted + ", but is " + kind(json.get(key)));
      return false;
    }
    return true;
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean isUnprintable(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
