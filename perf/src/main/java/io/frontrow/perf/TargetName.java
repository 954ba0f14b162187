package io.frontrow.perf;

/** The systems that a run can load, as {@code --target} names them. */
enum TargetName {
  FRONTROW,
  ECHO
}
