package io.frontrow.perf;

/** The systems that a run can load, as {@code --target} names them. */
enum TargetName {
  FRONTROW("frontrow"),
  ECHO("echo"),
  REDIS("redis"),
  REDIS_KEYS("redis-keys"),
  POSTGRESQL("postgresql");

  private final String label;

  TargetName(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
