package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.result.RunFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedBenchmarksTest {
  @TempDir Path directory;

  private static ObjectNode result(String name, int value) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.putArray("figures").addObject().put("figure", name).put("value", value);
    json.putArray("benchmarks").addObject().put("name", name).put("nanosPerOp", value);
    return json;
  }

  @Test
  void whatIsMeasuredAgainIsReplacedAndTheRestStays() {
    Path file = directory.resolve("bench.json");
    SavedBenchmarks.save(file, result("hold", 1));
    SavedBenchmarks.save(file, result("release", 2));
    SavedBenchmarks.save(file, result("hold", 3));

    JsonNode saved = RunFiles.read(file);
    assertEquals(2, saved.path("figures").size());
    assertEquals(3, saved.path("figures").path(0).path("value").asInt());
    assertEquals("release", saved.path("benchmarks").path(1).path("name").asText());
  }
}
