package io.frontrow.engine.core.specimen;

/** Breaks the rule that the core has no logger. */
public final class LogsALine {
  void log() {
    System.getLogger("core").log(System.Logger.Level.INFO, "a line");
  }
}
