package io.frontrow.server;

import java.util.ArrayList;
import java.util.List;

/**
 * The doors into the JDK that Chronicle and Agrona need: opened by flags when the JVM starts, and
 * by nothing later. Stateless.
 */
final class JvmAccess {
  private JvmAccess() {}

  /**
   * @throws UnfitJvmException if the JVM was started without them
   */
  static void require() {
    Module base = Object.class.getModule();
    Module ours = JvmAccess.class.getModule();
    List<String> missing = new ArrayList<>();
    for (String name : List.of("java.lang.reflect", "sun.nio.ch")) {
      if (!base.isOpen(name, ours)) {
        missing.add("--add-opens java.base/" + name + "=ALL-UNNAMED");
      }
    }
    if (!base.isExported("jdk.internal.misc", ours)) {
      missing.add("--add-exports java.base/jdk.internal.misc=ALL-UNNAMED");
    }
    if (!missing.isEmpty()) {
      throw new UnfitJvmException(
          "the JVM lacks " + String.join(" ", missing) + "; ./frontrow passes all it needs");
    }
  }
}
