package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.RunFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where, when and how thoroughly a report was made: what must be the same for results to stand in
 * one table. Kept beside them. Immutable.
 */
public record Occasion(Settings settings, JsonNode conditions) {
  private static final String FILE = "occasion.json";

  /** That of a report's directory; a new one if there is none yet. */
  public static Occasion in(Path directory, Settings settings, Conditions here) {
    if (!isIn(directory)) {
      Occasion begun = new Occasion(settings, here.toJson());
      RunFiles.write(directory.resolve(FILE), begun.toJson());
      return begun;
    }
    Occasion earlier = read(directory);
    String commit = earlier.conditions.path("commit").asText();
    if (!commit.equals(here.commit()) || !earlier.settings.equals(settings)) {
      throw new IllegalArgumentException(
          directory
              + " has results of another build ("
              + commit
              + ") or of other settings: name another directory with --out, or show them with"
              + " --from");
    }
    return earlier;
  }

  public static boolean isIn(Path directory) {
    return Files.exists(directory.resolve(FILE));
  }

  public static Occasion read(Path directory) {
    JsonNode json = RunFiles.read(directory.resolve(FILE));
    Settings settings = Settings.read(json, json.path("quick").asBoolean());
    return new Occasion(settings, json.path("conditions"));
  }

  ObjectNode toJson() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("quick", settings.quick());
    json.put("rounds", settings.rounds());
    json.put("warmupSeconds", settings.warmupSeconds());
    json.put("measuredSeconds", settings.measuredSeconds());
    json.set("conditions", conditions);
    return json;
  }
}
