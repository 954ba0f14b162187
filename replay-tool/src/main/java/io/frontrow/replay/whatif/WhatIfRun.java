package io.frontrow.replay.whatif;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.TickDecoder;
import io.frontrow.replay.MessageReader;
import io.frontrow.replay.PastEngine;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.Step;
import java.nio.file.Path;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Brings two engines along a journal, side by side: one through the records as they are, one
 * through the same commands as they are to be. What the first one says tells which ids the commands
 * name. Where another program has told that already, in a file, there is only the second. One
 * thread only.
 */
final class WhatIfRun {
  private final Changes changes;
  private final PastEngine recorded = new PastEngine();
  private final SaleFigures asItWas = new SaleFigures(new Asker(recorded));
  private final Rerun other = new Rerun();
  private final Step step = new Step();
  private final MadeFile madeOut;
  private final MadeFile madeIn;

  private Ids ids;
  private Rewriter rewriter;
  private EngineSettings settings;
  private EngineSettings otherSettings;
  private long commands;

  /**
   * A run.
   *
   * @param madeOut where to tell what the records made; null: nowhere
   * @param madeIn what they made; null: an engine of our own says it
   */
  WhatIfRun(Changes changes, MadeFile madeOut, MadeFile madeIn) {
    this.changes = changes;
    this.madeOut = madeOut;
    this.madeIn = madeIn;
  }

  /** Does it; see {@link Replay#run(io.frontrow.engine.core.Engine)} for what it throws. */
  void run(Path directory, ProgressListener progress) {
    if (madeIn == null) {
      Replay.of(directory)
          .progress(progress)
          .herald(this::before)
          .observer(this::after)
          .run(recorded.engine());
    } else {
      JournalReader.of(directory)
          .progress(progress)
          .read(
              (buffer, offset, length) ->
                  rerun(buffer, offset, length, madeIn.by(RecordHeader.sequence(buffer, offset))));
    }
    asItWas.finish();
    other.figures().finish();
  }

  /** What was sold as recorded; of nothing if another program told what the records made. */
  SaleFigures asItWas() {
    return asItWas;
  }

  /** What would have been sold. */
  SaleFigures whatIf() {
    return other.figures();
  }

  PastEngine otherEngine() {
    return other.engine();
  }

  EngineSettings settings() {
    return settings;
  }

  EngineSettings otherSettings() {
    return otherSettings;
  }

  long commands() {
    return commands;
  }

  /** Commands that named a hold or waitlist entry that did not come about. */
  long missing() {
    return ids == null ? 0 : ids.missing();
  }

  /** Holds that came about in the other run only. */
  long extra() {
    return ids == null ? 0 : ids.extra();
  }

  private void before(DirectBuffer buffer, int offset, int length) {
    recorded.said().clear();
    asItWas.before(step.wrap(buffer, offset, length, recorded.said()));
  }

  private void after(DirectBuffer buffer, int offset, int length) {
    asItWas.after(step.wrap(buffer, offset, length, recorded.said()));
    List<Made> made = Made.by(step);
    if (madeOut != null) {
      madeOut.put(step.sequence(), made);
    }
    rerun(buffer, offset, length, made);
  }

  private void rerun(DirectBuffer buffer, int offset, int length, List<Made> made) {
    int templateId = RecordHeader.templateId(buffer, offset);
    long sequence = RecordHeader.sequence(buffer, offset);
    if (templateId == ConfigureEngineDecoder.TEMPLATE_ID) {
      configure(buffer, offset);
    } else {
      other.until(RecordHeader.timeNanos(buffer, offset), ids::offered);
      boolean left = made.stream().anyMatch(one -> one.kind() == Made.Kind.LEFT_OUT);
      if (templateId == TickDecoder.TEMPLATE_ID) {
        ids.made(made, List.of());
      } else if (!left) {
        commands++;
        ids.made(made, other.apply(rewriter.rewrite(buffer, offset, length), length));
      }
    }
    ids.sequence(sequence, other.engine().engine().sequence());
  }

  private void configure(DirectBuffer buffer, int offset) {
    settings = EngineSettings.decode(buffer, offset + RecordHeader.LENGTH);
    otherSettings = changes.of(settings);
    UnsafeBuffer record = new UnsafeBuffer(new byte[RecordHeader.LENGTH * 4]);
    record.putBytes(0, buffer, offset, RecordHeader.LENGTH);
    int length = otherSettings.encode(record, RecordHeader.LENGTH);
    ids = new Ids(settings, otherSettings);
    rewriter = new Rewriter(new MessageReader().keys(), ids, changes);
    other.apply(record, RecordHeader.LENGTH + length);
  }
}
