package io.frontrow.journal;

import static io.frontrow.journal.Durability.LOCAL_MEM;

import java.nio.file.Path;

/**
 * A program that goes on with a journal: it reads what is there, then writes as many batches as it
 * is told to and says the last sequence of each once that is committed. A third argument is the
 * durability level.
 */
final class WritingProcess {
  private WritingProcess() {}

  public static void main(String[] arguments) {
    try (JournalDirectory directory = JournalDirectory.open(Path.of(arguments[0]))) {
      JournalReport report = JournalReader.of(directory).read(RecordHandler.NONE);
      RecordStream stream = new RecordStream(report.lastSequence(), report);
      Durability level = arguments.length < 3 ? LOCAL_MEM : Durability.ofLabel(arguments[2]);
      JournalSettings settings = new JournalSettings(1 << 21, 3_000_000).withDurability(level);
      try (ChronicleJournal journal = ChronicleJournal.open(directory, settings)) {
        write(journal, stream, Integer.parseInt(arguments[1]));
      }
    } catch (JournalException e) {
      System.out.println(e.getMessage());
      System.exit(e.exitCode());
    }
  }

  private static void write(ChronicleJournal journal, RecordStream stream, int batches) {
    for (int i = 0; i < batches; i++) {
      for (int bytes = 0; bytes < i % 8 * 500; ) {
        int length = stream.next();
        journal.append(stream.buffer, 0, length);
        bytes += length;
      }
      journal.append(stream.buffer, 0, stream.next());
      journal.commit();
      System.out.println(stream.sequence());
    }
  }
}
