package io.frontrow.perf.process;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The flags of this JVM that another one needs as well: what opens modules and chooses the
 * collector.
 */
final class JvmFlags {
  private static final List<String> HANDED_ON =
      List.of(
          "--add-", "--enable-", "--sun-misc", "-XX:", "-Dchronicle.", "-Dagrona.", "-Dio.netty.");

  private JvmFlags() {}

  static List<String> ofThisProcess() {
    return handedOn(ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  static List<String> handedOn(List<String> arguments) {
    return arguments.stream().filter(it -> HANDED_ON.stream().anyMatch(it::startsWith)).toList();
  }
}
