package io.frontrow.server.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plans written out in tests, to be changed in one place each and read. */
final class PlanText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode tree;

  private PlanText(ObjectNode tree) {
    this.tree = tree;
  }

  /** Two categories and one zone "Stalls" with a row "A" of three seats and a row "B" of two. */
  static PlanText small() {
    return of(
        """
        {"name":"Hall","categories":[{"name":"Gold","color":"#FFD700"},{"name":"Grey"}],
         "zones":[{"name":"Stalls","position":{"x":100,"y":50},"rows":[
          {"row_number":"A","position":{"x":0,"y":0},"seats":[
           {"seat_number":"1","seat_guid":"A1","position":{"x":0,"y":0},"category":"Gold"},
           {"seat_number":"2","seat_guid":"A2","position":{"x":20,"y":0},"category":"Gold"},
           {"seat_number":"3","seat_guid":"A3","position":{"x":40,"y":0},"category":"Grey"}]},
          {"row_number":"B","position":{"x":0,"y":30},"seats":[
           {"seat_number":"1","seat_guid":"B1","position":{"x":0,"y":0},"category":"Grey"},
           {"seat_number":"2","seat_guid":"B2","position":{"x":20,"y":0},"category":"Grey"}]}]}]}
        """);
  }

  /** A plan of one category and no zone yet. */
  static PlanText empty() {
    return of("{\"name\":\"Hall\",\"categories\":[{\"name\":\"Grey\"}],\"zones\":[]}");
  }

  static PlanText of(String json) {
    try {
      return new PlanText((ObjectNode) MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Adds a zone at the origin. */
  PlanText zone(String name) {
    ((ArrayNode) tree.get("zones")).addObject().put("name", name).putArray("rows");
    return this;
  }

  /** Adds a row to the last zone, its seats at the given x and y, turn and turn about. */
  PlanText row(String label, double... places) {
    JsonNode zones = tree.get("zones");
    ArrayNode rows = (ArrayNode) zones.get(zones.size() - 1).get("rows");
    ArrayNode seats = rows.addObject().put("row_number", label).putArray("seats");
    for (int i = 0; i < places.length; i += 2) {
      String number = String.valueOf(i / 2 + 1);
      String guid = zones.size() + "/" + rows.size() + "/" + number;
      ObjectNode seat = seats.addObject().put("seat_number", number).put("seat_guid", guid);
      seat.put("category", "Grey")
          .putObject("position")
          .put("x", places[i])
          .put("y", places[i + 1]);
    }
    return this;
  }

  /** Puts a JSON value at a key of the object a pointer leads to. */
  PlanText put(String pointer, String key, String json) {
    try {
      ((ObjectNode) tree.at(pointer)).set(key, MAPPER.readTree(json));
      return this;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  PlanText remove(String pointer, String key) {
    ((ObjectNode) tree.at(pointer)).remove(key);
    return this;
  }

  JsonNode tree() {
    return tree;
  }

  SeatingPlan read() {
    return SeatingPlanReader.read("hall.json", tree.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A file of the repository, wherever in it the tests run. */
  static Path inRepository(String path) {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve("plans"))) {
      root = root.getParent();
    }
    return root.resolve(path).normalize();
  }
}
