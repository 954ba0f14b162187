package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalPreconditionException;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.ManifestEntry;
import io.frontrow.journal.RecordHandler;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import java.util.List;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code skip}: has a record passed over that stops the server. */
@Command(
    name = "skip",
    description = {
      "Have a record passed over that stopped the server each time it was applied. It stays in the"
          + " journal; every replay skips it from now on, and its client hears COMMAND_SKIPPED.",
      "The server must not run. This cannot be undone."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  frontrow journal skip data --sequence 1000000"})
final class SkipCommand implements Runnable {
  private static final int CRASHES_NEEDED = 2;

  @Mixin private JournalOptions options;

  @Option(names = "--sequence", required = true, paramLabel = "SEQ", description = "Which record.")
  private long sequence;

  @Option(
      names = "--not-crashed-twice",
      description = "Skip it although it did not stop a server twice.")
  private boolean notCrashedTwice;

  private final RecordText texts = new RecordText(new MessageReader());

  @Override
  public void run() {
    try (JournalDirectory directory = JournalDirectory.openExisting(options.directory())) {
      Found found = new Found();
      JournalReport journal = JournalReader.of(directory).startNear(sequence).read(found);
      if (found.line == null) {
        throw JournalPreconditionException.of(
            "the journal ends with sequence " + journal.lastSequence());
      }
      List<ManifestEntry.Crash> crashes =
          journal.crashes().stream()
              .filter(it -> it.sequence() == sequence && it.checksum() == found.checksum)
              .toList();
      show(found, crashes);
      requireSkippable(journal, found, crashes.size());
      directory.manifest().skipped(sequence, found.checksum);
      print(found, crashes);
    }
  }

  private void show(Found found, List<ManifestEntry.Crash> crashes) {
    if (options.json()) {
      return;
    }
    options.print("%s", found.line);
    for (ManifestEntry.Crash crash : crashes) {
      options.print("stopped version %s with %s", crash.programVersion(), crash.exception());
    }
  }

  private void requireSkippable(JournalReport journal, Found found, int crashes) {
    if (found.configures) {
      throw JournalPreconditionException.of("the settings of a journal cannot be skipped");
    }
    if (journal.skips().contains(new ManifestEntry.Skip(sequence, found.checksum))) {
      throw JournalPreconditionException.of("sequence " + sequence + " is skipped already");
    }
    boolean appliedOnce =
        found.markedBehind
            || journal.manifest().closed().stream()
                .anyMatch(it -> it.sequence() >= sequence && it.stateHash() != 0);
    if (appliedOnce) {
      throw JournalPreconditionException.of(
          "sequence "
              + sequence
              + " was applied by the version that wrote the journal, which told the state behind it:"
              + " use that version");
    }
    if (crashes < CRASHES_NEEDED && !notCrashedTwice) {
      throw JournalPreconditionException.of(
          Text.format(
              "sequence %d stopped a server %s; start it again, or say --not-crashed-twice",
              sequence, crashes == 0 ? "never" : "only once"));
    }
  }

  private void print(Found found, List<ManifestEntry.Crash> crashes) {
    if (options.json()) {
      ObjectNode object = Json.object().put("ok", true).put("skipped", sequence);
      object.set("record", found.object);
      options.print(object.put("crashes", crashes.size()));
    } else {
      options.print("sequence %d is passed over from now on; start the server", sequence);
    }
  }

  /** Looks out for the record, and for marks that tell a state it is part of. */
  private final class Found implements RecordHandler {
    private String line;
    private ObjectNode object;
    private int checksum;
    private boolean configures;
    private boolean markedBehind;

    @Override
    public void onRecord(DirectBuffer buffer, int offset, int length) {
      if (RecordHeader.sequence(buffer, offset) == sequence) {
        line = texts.line(buffer, offset);
        object = texts.object(buffer, offset);
        checksum = RecordHeader.checksum(buffer, offset);
        configures = RecordHeader.templateId(buffer, offset) == ConfigureEngineDecoder.TEMPLATE_ID;
      }
    }

    @Override
    public void onMark(long ofSequence, long stateHash) {
      markedBehind |= ofSequence >= sequence;
    }
  }
}
