package io.frontrow.journal;

/** Says how many faults of a kind a test has tried, in the line that the report of faults reads. */
final class FaultReport {
  private FaultReport() {}

  /**
   * @param lost how many led to a loss that nobody was told of
   * @param accepted how many damaged journals were taken for whole ones
   */
  static void print(String kind, long tried, long lost, long accepted) {
    System.out.printf(
        "fault-report: %s %d tried, %d lost, %d accepted%n", kind, tried, lost, accepted);
  }
}
