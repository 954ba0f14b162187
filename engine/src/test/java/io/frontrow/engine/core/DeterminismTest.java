package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The same records give the same state and the same output, anywhere. */
class DeterminismTest {
  private static final int COMMANDS = 1_500;

  /** What an engine said and what its hash was, after each record. */
  private record Trace(List<Said> events, long hash, long sequence, long nextDeadline) {}

  @Test
  void theSameRecordsGiveTheSameOutputAndHashAfterEveryRecord() {
    for (long seed = 501; seed <= 520; seed++) {
      List<byte[]> records = records(seed);
      assertEquals(replay(records, 0), replay(records, 40), "seed " + seed);
    }
  }

  @Test
  void anEngineThatReportsToNobodyReachesTheSameHash() {
    List<byte[]> records = records(531);
    Engine silent = new Engine(EngineOutput.NONE);
    records.forEach(bytes -> silent.apply(new UnsafeBuffer(bytes), 0, bytes.length));
    List<Trace> traces = replay(records, 0);
    assertEquals(traces.get(traces.size() - 1).hash, silent.stateHash());
  }

  @Test
  void thingsThatDoNotTouchEachOtherMayComeInAnyOrder() {
    Hall first = new Hall();
    first.apply(first.records.setSalePhase(1, SalePhase.ON_SALE));
    first.apply(first.records.setSalePhase(2, SalePhase.ON_SALE));
    Hall second = new Hall();
    second.apply(second.records.setSalePhase(2, SalePhase.ON_SALE));
    assertNotEquals(first.engine.stateHash(), second.engine.stateHash());
    second.apply(second.records.setSalePhase(1, SalePhase.ON_SALE));
    assertEquals(first.engine.stateHash(), second.engine.stateHash());
  }

  @Test
  void whoCameFirstIsPartOfTheState() {
    Hall first = Hall.onSale();
    first.apply(first.records.holdSeats(7, 1, 0, 0));
    first.apply(first.records.holdSeats(8, 1, 0, 1));
    Hall second = Hall.onSale();
    second.apply(second.records.holdSeats(8, 1, 0, 1));
    second.apply(second.records.holdSeats(7, 1, 0, 0));
    assertNotEquals(first.engine.stateHash(), second.engine.stateHash());
  }

  @Test
  void questionsRefusalsAndIdleTicksDoNotTouchTheHash() {
    Hall hall = Hall.onSale();
    hall.apply(hall.records.holdSeats(7, 1, 0, 0));
    long hash = hall.engine.stateHash();
    hall.apply(hall.records.getEvent(1));
    hall.apply(hall.records.getHold(1));
    hall.apply(hall.records.getRowMap(1, 0));
    hall.apply(hall.records.holdSeats(8, 1, 0, 0, 1));
    hall.apply(hall.records.confirmHold(9, "order"));
    hall.apply(hall.records.tick());
    assertEquals(hash, hall.engine.stateHash());
  }

  @Test
  void aHoldReleasedLeavesTheSeatsButNotTheStateAsTheyWere() {
    Hall hall = Hall.onSale();
    long before = hall.engine.stateHash();
    hall.apply(hall.records.holdSeats(7, 1, 0, 0, 1));
    hall.apply(hall.records.releaseHold(1));
    assertNotEquals(before, hall.engine.stateHash(), "the released hold is remembered");
    assertEquals(hall.engine.recountStateHash(), hall.engine.stateHash());
  }

  /** The small hall, twice an event. */
  private static final class Hall {
    final Records records = new Records();
    final Engine engine = new Engine(EngineOutput.NONE);

    Hall() {
      apply(records.configure(EngineSettings.defaults()));
      new PlanParcels(records, () -> apply(records.length())).define(HallPlan.small(), 1);
      apply(records.createEvent(1, OrphanMode.TRY, "One", 100, 50));
      apply(records.createEvent(1, OrphanMode.OFF, "Two", 100, 50));
    }

    static Hall onSale() {
      Hall hall = new Hall();
      hall.apply(hall.records.setSalePhase(1, SalePhase.ON_SALE));
      return hall;
    }

    void apply(int length) {
      engine.apply(records.buffer(), 0, length);
    }
  }

  private static List<byte[]> records(long seed) {
    Records records = new Records();
    CommandGenerator generator = new CommandGenerator(seed, records);
    NaiveEngine naive = new NaiveEngine();
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      if (i == 0) {
        records.configure(generator.settings());
      } else {
        generator.next();
      }
      generator.observe(naive.apply(records.buffer(), records.length()));
      all.add(records.copy());
    }
    return all;
  }

  private static List<Trace> replay(List<byte[]> records, int offset) {
    KeptOutput output = new KeptOutput();
    Engine engine = new Engine(output);
    List<Trace> traces = new ArrayList<>();
    for (byte[] bytes : records) {
      UnsafeBuffer buffer = new UnsafeBuffer(new byte[offset + bytes.length]);
      buffer.putBytes(offset, bytes);
      engine.apply(buffer, offset, bytes.length);
      traces.add(
          new Trace(
              output.take(), engine.stateHash(), engine.sequence(), engine.nextDeadlineNanos()));
    }
    return traces;
  }
}
