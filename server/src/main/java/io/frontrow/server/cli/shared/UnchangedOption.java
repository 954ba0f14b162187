package io.frontrow.server.cli.shared;

import picocli.CommandLine.Option;

/** The option that has a command refused if what it is about has changed meanwhile. */
public final class UnchangedOption {
  @Option(
      names = "--unchanged-since",
      paramLabel = "SEQ",
      converter = UnsignedLong.class,
      description = "Refuse if what is named changed after this sequence, a version once read.")
  private Long sequence;

  /** 0: whatever happened. */
  public long value() {
    return sequence == null ? 0 : sequence;
  }
}
