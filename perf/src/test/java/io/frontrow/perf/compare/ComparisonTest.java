package io.frontrow.perf.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir private Path directory;
  private Path before;
  private Path after;

  @BeforeEach
  void makeDirectories() throws IOException {
    before = Files.createDirectories(directory.resolve("before"));
    after = Files.createDirectories(directory.resolve("after"));
  }

  private static void run(Path side, int round, String name, double speed, double p99)
      throws IOException {
    Path of = Files.createDirectories(side.resolve(name + "/" + round));
    Files.writeString(
        of.resolve("result.json"),
        String.format(
            "{\"name\":\"%s\",\"commandsPerSecond\":%s,\"p99Micros\":%s}", name, speed, p99));
  }

  private Map<String, String> verdicts() {
    return Comparison.of(ResultSet.read(before), ResultSet.read(after)).lines().stream()
        .collect(Collectors.toMap(it -> it.what().title(), Comparison.Line::verdict));
  }

  @Test
  void aHigherSpeedIsBetterAndALongerWaitIsWorse() throws IOException {
    for (int round = 0; round < 5; round++) {
      run(before, round, "64x16", 1_000 + round, 50 + round);
      run(after, round, "64x16", 1_500 + round, 90 + round);
    }
    assertEquals(
        Map.of("64x16, commandsPerSecond", "better", "64x16, p99Micros", "worse"), verdicts());
  }

  @Test
  void roundsThatOverlapShowNoDifference() throws IOException {
    for (int round = 0; round < 5; round++) {
      run(before, round, "64x16", 1_000 + round * 10, 50);
      run(after, round, "64x16", 1_005 + round * 10, 50);
    }
    assertEquals("no difference beyond noise", verdicts().get("64x16, commandsPerSecond"));
  }

  @Test
  void fewRoundsTellNothing() throws IOException {
    run(before, 1, "64x16", 1_000, 50);
    run(after, 1, "64x16", 9_000, 10);
    assertEquals("too few rounds to tell", verdicts().get("64x16, commandsPerSecond"));
  }

  @Test
  void figuresAreComparedByTheirSamples() throws IOException {
    String json =
        "{\"figures\":[{\"figure\":\"hold\",\"unit\":\"ns\",\"value\":3,\"samples\":[%s]}]}";
    Files.writeString(before.resolve("bench.json"), String.format(json, "5,6,7,8,9"));
    Files.writeString(after.resolve("bench.json"), String.format(json, "1,2,2,3,3"));
    assertEquals(Map.of("hold", "better"), verdicts());
  }

  @Test
  void onlyWhatBothHaveIsCompared() throws IOException {
    run(before, 1, "64x16", 1_000, 50);
    run(before, 1, "1x1", 100, 5);
    run(after, 1, "64x1", 9_000, 10);
    run(after, 1, "1x1", 100, 5);
    assertEquals(Set.of("1x1, commandsPerSecond", "1x1, p99Micros"), verdicts().keySet());
  }

  @Test
  void oneIsComparedWithOneWhateverTheyAreCalled() throws IOException {
    for (int round = 0; round < 4; round++) {
      run(before, round, "redis", 1_000 + round, 50);
      run(after, round, "frontrow", 4_000 + round, 10);
    }
    Comparison comparison = Comparison.of(ResultSet.read(before), ResultSet.read(after));
    List<String> lines = comparison.toText().lines().toList();
    assertEquals(List.of("before: redis", "after: frontrow"), lines.subList(0, 2));
    assertTrue(lines.get(3).startsWith("commandsPerSecond "), lines.get(3));
    assertTrue(comparison.toJson().contains("\"afterName\":\"frontrow\""), comparison.toJson());
  }

  @Test
  void whereThereIsNoResultThePathIsNamed() throws IOException {
    Files.writeString(before.resolve("other.json"), "{}");
    String message =
        assertThrows(IllegalArgumentException.class, () -> ResultSet.read(before)).getMessage();
    assertTrue(message.contains(before.toString()), message);
  }

  @Test
  void theTextHasALineForEachFigure() throws IOException {
    for (int round = 0; round < 4; round++) {
      run(before, round, "64x16", 1_000 + round, 50);
      run(after, round, "64x16", 2_000 + round, 50);
    }
    String text = Comparison.of(ResultSet.read(before), ResultSet.read(after)).toText();
    assertEquals(3, text.lines().count(), text);
    assertTrue(text.contains("4/4"), text);
    assertTrue(text.contains("1.99"), text);
  }
}
