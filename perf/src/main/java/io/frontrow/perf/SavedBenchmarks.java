package io.frontrow.perf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.result.RunFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of benchmark results: what was measured again takes the place of what was there, the rest
 * stays. Stateless.
 */
final class SavedBenchmarks {
  private SavedBenchmarks() {}

  static void save(Path file, ObjectNode result) {
    if (Files.exists(file)) {
      JsonNode before = RunFiles.read(file);
      merge(before.path("figures"), result.withArray("figures"), "figure");
      merge(before.path("benchmarks"), result.withArray("benchmarks"), "name");
    }
    RunFiles.write(file, result);
  }

  private static void merge(JsonNode before, ArrayNode now, String key) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    before.forEach(it -> all.put(it.path(key).asText(), it));
    now.forEach(it -> all.put(it.path(key).asText(), it));
    now.removeAll();
    now.addAll(all.values());
  }
}
