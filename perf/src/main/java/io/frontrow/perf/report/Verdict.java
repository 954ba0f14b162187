package io.frontrow.perf.report;

/** What became of a target. */
public enum Verdict {
  MET("met"),
  MISSED("missed"),
  /** The machine itself was not calm enough to tell. */
  INCONCLUSIVE("inconclusive"),
  NOT_MEASURED("not measured"),
  /** No target: shown for what it is. */
  SHOWN("shown");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
