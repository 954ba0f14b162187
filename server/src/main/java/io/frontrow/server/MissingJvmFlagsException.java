package io.frontrow.server;

import java.util.List;

/** The JVM was started without flags that the server needs; the launcher passes them. */
public final class MissingJvmFlagsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingJvmFlagsException(List<String> missing) {
    super("the JVM lacks " + String.join(" ", missing) + "; ./frontrow passes all it needs");
  }
}
