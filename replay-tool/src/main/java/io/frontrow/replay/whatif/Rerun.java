package io.frontrow.replay.whatif;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.TickEncoder;
import io.frontrow.replay.PastEngine;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.Step;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Another run of a journal's commands: with sequences of its own, and with Ticks of its own, each
 * at the time when its engine has something due. One thread only.
 */
final class Rerun {
  private final PastEngine engine = new PastEngine();
  private final SaleFigures figures = new SaleFigures(new Asker(engine));
  private final Step step = new Step();
  private final UnsafeBuffer tick = new UnsafeBuffer(new byte[RecordHeader.LENGTH * 2]);
  private final int tickLength;

  /** Time of the last record of the journal. */
  private long recordNanos;

  Rerun() {
    TickEncoder message =
        new TickEncoder().wrapAndApplyHeader(tick, RecordHeader.LENGTH, new MessageHeaderEncoder());
    tickLength = message.limit();
    RecordHeader.init(tick, 0, tickLength - RecordHeader.LENGTH, 0, ClientId.NODE, 0);
  }

  SaleFigures figures() {
    return figures;
  }

  PastEngine engine() {
    return engine;
  }

  /** Applies a record at its time, under the next sequence; returns what it made. */
  List<Made> apply(MutableDirectBuffer record, int length) {
    RecordHeader.sequence(record, 0, engine.engine().sequence() + 1);
    engine.said().clear();
    figures.before(step.wrap(record, 0, length, engine.said()));
    engine.apply(record, 0, length);
    figures.after(step);
    return Made.by(step);
  }

  /**
   * Does what falls due until a time, if time has gone on since the record before; tells what each
   * Tick has made.
   */
  void until(long timeNanos, Consumer<List<Made>> told) {
    long due = engine.engine().nextDeadlineNanos();
    boolean goesOn = timeNanos > recordNanos;
    recordNanos = timeNanos;
    while (goesOn && due <= timeNanos) {
      RecordHeader.timeNanos(tick, 0, Math.max(due, engine.engine().timeNanos()));
      told.accept(apply(tick, tickLength));
      due = engine.engine().nextDeadlineNanos();
    }
  }
}
