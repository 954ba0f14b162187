package io.frontrow.perf.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where and how something was measured; without it a number says nothing. Any thread.
 *
 * @param at when, in UTC
 * @param commit of the sources, with {@code -dirty} if they were changed; empty if it is not known
 * @param jvm its name and version
 * @param flags of this JVM; those it was started with
 * @param cpu the model
 * @param hugePages what the kernel does about transparent huge pages; empty if it does not say
 */
public record Conditions(
    String at,
    String commit,
    String jvm,
    String flags,
    String cpu,
    int cores,
    long memoryMegabytes,
    String kernel,
    String hugePages) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Those of this process, now. */
  public static Conditions here() {
    return new Conditions(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        Sources.commit(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()),
        Machine.cpuModel(),
        Runtime.getRuntime().availableProcessors(),
        Machine.memoryMegabytes(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Machine.hugePages());
  }

  public ObjectNode toJson() {
    return MAPPER.valueToTree(this);
  }
}
