package io.frontrow.journal;

import java.nio.file.Path;

/** A journal with a record that has stopped this program twice; it will not try a third time. */
public final class PoisonedJournalException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 5;

  private final long sequence;

  PoisonedJournalException(Path directory, ManifestEntry.Crash crash) {
    super(
        String.format(
            "applying sequence %d stopped this version of Frontrow (%s) twice, with %s;"
                + " look at it with 'frontrow journal dump %s --from %d --to %d',"
                + " pass over it with 'frontrow journal skip %s --sequence %d',"
                + " or start a version that can apply it",
            crash.sequence(),
            crash.programVersion(),
            crash.exception(),
            directory,
            crash.sequence(),
            crash.sequence(),
            directory,
            crash.sequence()),
        EXIT_CODE);
    this.sequence = crash.sequence();
  }

  public long sequence() {
    return sequence;
  }
}
