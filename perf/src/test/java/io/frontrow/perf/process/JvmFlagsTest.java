package io.frontrow.perf.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmFlagsTest {
  @Test
  void handsOnWhatEveryServerNeedsAndNothingOfThisOne() {
    assertEquals(
        List.of("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-XX:+UseParallelGC"),
        JvmFlags.handedOn(
            List.of(
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-javaagent:/somewhere/agent.jar",
                "-agentlib:jdwp=transport=dt_socket",
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-Dsurefire.real.class.path=x",
                "-ea")));
  }

  @Test
  void aHeapHasRoomForItsTables() {
    ServerTables small = new ServerTables(50_000, 1, 50_000, 1 << 18, 12_500);
    ServerTables large = new ServerTables(50_000, 800, 40_000_000, 1 << 18, 10_000_000);

    assertTrue(small.bytes() < 640L << 20);
    // An order alone has sixteen longs and its place in the index, a seat two longs.
    assertTrue(
        large.bytes() - small.bytes() > (10_000_000L - 12_500) * (128 + 8) + 39_950_000L * 16);
    ServerTables moreOrders = new ServerTables(50_000, 1, 50_000, 1 << 18, 12_501);
    assertTrue(moreOrders.bytes() - small.bytes() >= 128 + 8);
    assertTrue(large.heapFlags().contains("-Xmx" + (large.bytes() >> 20) + "m"));
  }

  @Test
  void aTemporaryDirectoryGoesWithAllThatIsInIt() throws Exception {
    Path path;
    try (WorkDirectory directory = WorkDirectory.temporary("frontrow-test-")) {
      path = directory.path();
      Files.createDirectories(path.resolve("a/b"));
      Files.writeString(path.resolve("a/b/c"), "text");
    }
    assertFalse(Files.exists(path));
  }
}
