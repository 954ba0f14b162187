package io.frontrow.server.plan;

import java.util.List;

/**
 * Says why a seating plan was refused: one line for each problem, each with the file and the JSON
 * path, 20 at most.
 */
public final class SeatingPlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String[] problems;

  SeatingPlanException(List<String> problems, Throwable cause) {
    super(String.join("\n", problems), cause);
    this.problems = problems.toArray(String[]::new);
  }

  /** The lines of the message. */
  public List<String> problems() {
    return List.of(problems);
  }
}
