package io.frontrow.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.gateway.GatewayConfig;
import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalSettings;
import io.frontrow.journal.Manifest;
import io.frontrow.journal.ManifestEntry;
import io.frontrow.journal.PoisonedJournalException;
import io.frontrow.journal.RecordFailedException;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.SegmentReport;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts on journals that the last server did not leave in good order. */
@Timeout(60)
final class RecoveryTest {
  private static final EngineSettings SMALL = FrontrowServerTest.SMALL;

  @TempDir private Path data;
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(256);
  private final UnsafeBuffer record = new UnsafeBuffer(bytes);
  private final List<String> said = new ArrayList<>();

  @Test
  void refusesTheThirdStartOnAPoisonedRecordAndRunsAgainOnceItIsSkipped() throws IOException {
    start();
    writeAPoisonedRecord();
    for (int i = 0; i < 2; i++) {
      RecordFailedException failure = assertThrows(RecordFailedException.class, this::start);
      assertEquals(2, failure.sequence());
      assertEquals(70, failure.exitCode());
    }
    PoisonedJournalException refusal = assertThrows(PoisonedJournalException.class, this::start);
    assertEquals(5, refusal.exitCode());
    assertTrue(refusal.getMessage().contains("journal skip " + data + " --sequence 2"));

    ManifestEntry.Crash crash = Manifest.read(data).crashes().get(0);
    try (JournalDirectory directory = JournalDirectory.open(data)) {
      directory.manifest().skipped(crash.sequence(), crash.checksum());
    }
    start();
    assertEquals(2, Manifest.read(data).crashes().size());
  }

  @Test
  void notesTheRecordThatTheApplyStageFailsAtBeforeItHalts() {
    int length = poisonedRecord(JournalPosition.START);
    List<String> halted = new ArrayList<>();
    try (JournalDirectory directory = JournalDirectory.open(data)) {
      CrashNote note =
          new CrashNote(
              directory.manifest(),
              (stage, cause, buffer, offset, size) ->
                  halted.add(stage + Manifest.read(data).crashes().size()));
      note.halt("journal", new IllegalStateException(), record, 0, length);
      note.halt("apply", new OutOfMemoryError(), null, 0, 0);
      note.halt("apply", new IllegalStateException(), record, 0, length);
    }
    assertEquals(List.of("journal0", "apply0", "apply1"), halted);
    assertEquals(1, Manifest.read(data).crashes().get(0).sequence());
  }

  @Test
  void notesNoQueryThatTheApplyStageFailsAt() {
    int length = poisonedRecord(JournalPosition.START);
    RecordHeader.init(
        record, 0, length - RecordHeader.LENGTH, RecordHeader.FLAG_QUERY, 1L << 32, 7);
    List<String> halted = new ArrayList<>();
    try (JournalDirectory directory = JournalDirectory.open(data)) {
      CrashNote note =
          new CrashNote(
              directory.manifest(), (stage, cause, buffer, offset, size) -> halted.add(stage));
      note.halt("apply", new IllegalStateException(), record, 0, length);
      note.halt("apply", new IllegalStateException(), record, 0, length);
      directory.requireNotPoisoned();
    }
    assertEquals(List.of("apply", "apply"), halted);
    assertEquals(List.of(), Manifest.read(data).crashes());
  }

  @Test
  void cutsOffATornTailAndSaysSo() throws IOException {
    start();
    forgetTheStop();
    SegmentReport last = JournalReader.of(data).read(RecordHandler.NONE).segments().get(0);
    try (FileChannel segment =
        FileChannel.open(data.resolve(last.file()), StandardOpenOption.WRITE)) {
      segment.write(ByteBuffer.wrap(new byte[] {100, 0, 0, 0, 1, 2, 3}), last.bytes() + 4);
    }
    start();
    assertTrue(
        said.get(1)
            .startsWith(
                "cut off a torn tail: 11 bytes behind sequence 1, of a batch that was being"
                    + " written when the server stopped; they are kept as quarantine/00000001-"),
        said.toString());
    said.clear();
    start();
    assertTrue(said.get(0).startsWith("journal "), said.toString());
    assertEquals(1, Manifest.read(data).cuts().size());
  }

  private void start() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ServerConfig config = ServerConfig.of(data, GatewayConfig.on(anyPort)).withSettings(SMALL);
    FrontrowServer.start(config, said::add).close();
  }

  private void writeAPoisonedRecord() {
    try (JournalDirectory directory = JournalDirectory.open(data)) {
      int length = poisonedRecord(directory.end());
      try (ChronicleJournal journal =
          ChronicleJournal.open(directory, JournalSettings.defaults())) {
        journal.append(record, 0, length);
        journal.commit();
      }
    }
  }

  /** A record of a message that no engine knows. */
  private int poisonedRecord(JournalPosition behind) {
    int messageLength = 24;
    RecordHeader.init(record, 0, messageLength, 0, 1L << 32 | 7, 5);
    record.setMemory(RecordHeader.LENGTH, messageLength, (byte) 0x7F);
    RecordHeader.sequence(record, 0, behind.sequence() + 1);
    RecordHeader.timeNanos(record, 0, behind.timeNanos());
    RecordHeader.chain(record, 0, behind.chain());
    int length = RecordHeader.LENGTH + messageLength;
    RecordHeader.checksum(record, 0, new RecordChecksum().ofRecord(bytes, 0, length));
    return length;
  }

  /** As after a kill. */
  private void forgetTheStop() throws IOException {
    Path manifest = data.resolve("manifest");
    List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
    lines.removeIf(line -> line.startsWith("closed"));
    Files.writeString(manifest, String.join("\n", lines) + "\n");
  }
}
