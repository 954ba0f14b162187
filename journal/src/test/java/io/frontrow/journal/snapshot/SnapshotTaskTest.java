package io.frontrow.journal.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.JournalIdentity;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import io.frontrow.journal.SnapshotException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotTaskTest {
  @TempDir Path data;
  private final List<String> lines = new ArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private LiveJournal live;

  @BeforeEach
  void beginAJournal() {
    live = new LiveJournal(data, output(said));
  }

  @AfterEach
  void endTheJournal() {
    live.close();
  }

  @Test
  void writesTheStateOfTheLastMark() {
    live.plans(500);
    live.mark();
    live.plans(10);
    live.mark();
    JournalPosition marked = live.position();
    long stateHash = live.engine().stateHash();
    live.plans(7);

    SnapshotTask.Written written = write();

    assertEquals(marked, written.header().position());
    assertEquals(stateHash, written.header().stateHash());
    assertEquals(511, written.replayed());
    assertEquals(LiveJournal.SETTINGS, written.header().settings());
    assertEquals(List.of(), lines);
  }

  @Test
  void goesOnFromTheSnapshotBefore() {
    live.plans(400);
    live.mark();
    write();
    live.plans(300);
    live.mark();
    assertEquals(300, write().replayed());
    live.plans(3);
    assertTrue(task().run().isEmpty(), "there is no new mark");
    assertEquals(List.of(701L, 401L), sequences());
  }

  @Test
  void keepsTheNewestTwo() {
    for (int i = 0; i < 4; i++) {
      live.plans(100);
      live.mark();
      write();
    }
    assertEquals(List.of(401L, 301L), sequences());
  }

  @Test
  void leadsToTheSameStateAndTheSameRepliesAsTheWholeJournal() {
    live.plans(350);
    live.mark();
    write();
    int before = said.size();
    live.plans(270);
    byte[] rest = Arrays.copyOfRange(said.toByteArray(), before, said.size());

    ByteArrayOutputStream again = new ByteArrayOutputStream();
    Engine engine = new Engine(output(again));
    assertEquals(351, loadAndReplay(data, engine));

    assertEquals(live.engine().stateHash(), engine.stateHash());
    assertEquals(live.engine().stateHash(), engine.recountStateHash());
    assertArrayEquals(rest, again.toByteArray());
  }

  @Test
  void fallsBackToTheOlderOneAndThenToTheWholeJournal() throws IOException {
    live.plans(50);
    live.mark();
    Path older = write().file().path();
    live.plans(50);
    live.mark();
    Path newer = write().file().path();
    live.plans(20);

    spoil(newer);
    assertSameState(51);
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith(newer.getFileName() + " is not used: it is damaged"));
    lines.clear();
    spoil(older);
    assertSameState(0);
    assertEquals(2, lines.size(), lines.toString());
  }

  @Test
  void ignoresWhatCannotBeReadAsAFile() throws IOException {
    live.plans(300);
    live.mark();
    write();
    Files.createDirectory(data.resolve("snapshots/snapshot-00000000000000009999"));
    assertSameState(301);
    assertTrue(lines.get(0).contains("it cannot be read"), lines.toString());
  }

  @Test
  void ignoresASnapshotThatIsNewerThanTheJournal(@TempDir Path earlier) throws IOException {
    live.plans(50);
    live.mark();
    write();
    long stateHash = live.engine().stateHash();
    copy(data, earlier);
    live.plans(50);
    live.mark();
    SnapshotFile newer = write().file();
    Files.copy(newer.path(), earlier.resolve("snapshots").resolve(newer.name()));

    Engine engine = new Engine(EngineOutput.NONE);
    assertEquals(51, loadAndReplay(earlier, engine));
    assertEquals(51, engine.sequence());
    assertEquals(stateHash, engine.recountStateHash());
    assertTrue(lines.get(0).contains("ends before sequence 101"), lines.toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(it -> !it.equals(from)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  @Test
  void ignoresASnapshotOfOtherRecords() throws IOException {
    live.plans(50);
    live.mark();
    JournalPosition there = live.position();
    put(new JournalPosition(there.sequence(), there.chain() + 1, there.timeNanos()), live.engine());
    assertSameState(0);
    assertTrue(lines.get(0).contains("has other records there"), lines.toString());
  }

  @Test
  void ignoresASnapshotOfAnotherJournal(@TempDir Path other) throws IOException {
    try (LiveJournal stranger = new LiveJournal(other, EngineOutput.NONE)) {
      stranger.plans(9);
      stranger.mark();
      SnapshotFile file =
          new SnapshotTask(other, lines::add, ProgressListener.NONE).run().get().file();
      Files.createDirectories(data.resolve("snapshots"));
      Files.copy(file.path(), data.resolve("snapshots").resolve(file.name()));
    }
    live.plans(30);
    assertSameState(0);
    assertTrue(lines.get(0).contains("of another journal"), lines.toString());
  }

  @Test
  void ignoresASnapshotWhoseStateIsNotTheOneThatItNames() throws IOException {
    live.plans(30);
    live.mark();
    Engine another = new Engine(EngineOutput.NONE);
    another.transfer(new EmptyState());
    put(live.position(), another);
    assertSameState(0);
    assertTrue(lines.get(0).contains("its state is not"), lines.toString());
  }

  @Test
  void ignoresASnapshotOfAnotherStateVersion() throws IOException {
    live.plans(30);
    live.mark();
    Path file = write().file().path();
    byte[] bytes = Files.readAllBytes(file);
    bytes[SnapshotFormat.HEAD_LENGTH + Long.BYTES + Integer.BYTES]++;
    TestSnapshot.seal(bytes);
    Files.write(file, bytes);
    assertSameState(0);
    assertTrue(lines.get(0).contains("of state version"), lines.toString());
  }

  @Test
  void writesNothingIfTheStateIsNotTheOneOfTheMark() {
    live.plans(30);
    live.mark(live.engine().stateHash() + 1);
    SnapshotException refusal = assertThrows(SnapshotException.class, task()::run);
    assertEquals(70, refusal.exitCode());
    assertEquals(List.of(), sequences());
  }

  private void assertSameState(long snapshotSequence) {
    Engine engine = new Engine(EngineOutput.NONE);
    assertEquals(snapshotSequence, loadAndReplay(data, engine));
    assertEquals(live.engine().sequence(), engine.sequence());
    assertEquals(live.engine().stateHash(), engine.recountStateHash());
  }

  /** Returns the sequence that it began behind. */
  private long loadAndReplay(Path journal, Engine engine) {
    return new SnapshotLoader(journal, lines::add)
        .load(
            engine,
            from -> {
              assertEquals(from.sequence(), engine.sequence());
              Replay.run(journal, engine, from, Long.MAX_VALUE, ProgressListener.NONE);
              return from.sequence();
            });
  }

  private void put(JournalPosition position, Engine engine) throws IOException {
    SnapshotHeader header =
        new SnapshotHeader(
            Engine.STATE_VERSION,
            JournalIdentity.read(data).journalId(),
            position,
            live.engine().stateHash(),
            LiveJournal.SETTINGS);
    SnapshotStore store = SnapshotStore.of(data, 0);
    try (SnapshotLock lock = store.lock()) {
      store.write(lock, header, engine::transfer);
    }
  }

  private SnapshotTask.Written write() {
    return task().run().orElseThrow();
  }

  private SnapshotTask task() {
    return new SnapshotTask(data, lines::add, ProgressListener.NONE);
  }

  private List<Long> sequences() {
    return SnapshotStore.of(data).list().stream().map(SnapshotFile::sequence).toList();
  }

  private static void spoil(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
  }

  private static EngineOutput output(ByteArrayOutputStream said) {
    return (clientId, message, offset, length) -> {
      byte[] copy = new byte[length];
      message.getBytes(offset, copy);
      said.writeBytes(copy);
    };
  }
}
