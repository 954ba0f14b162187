package io.frontrow.journal;

/** A position that is not one of the journal: it ends before, or has other records there. */
public final class PositionUnknownException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 5;

  PositionUnknownException(JournalPosition position) {
    super(
        String.format(
            "the journal has no position behind sequence %d with chain value 0x%016x",
            position.sequence(), position.chain()),
        EXIT_CODE);
  }
}
