package io.frontrow.replay.audit;

import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.check.BookingCheck;
import io.frontrow.replay.MessageReader;
import io.frontrow.replay.PastEngine;
import io.frontrow.replay.Said;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.Step;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/** Brings an engine along a journal and lets all checks look at each record. One thread only. */
final class AuditRun implements RecordHandler {
  private final PastEngine past = new PastEngine();
  private final SaleAudit sale =
      new SaleAudit(new Asker(past), new MessageReader().keys());
  private final BookingCheck bookings = new BookingCheck();
  private final Step step = new Step();
  private long marks;

  private AuditRun() {}

  /** Audits a journal, in use or not; see {@link JournalReader#read} for what it throws. */
  static AuditReport of(Path directory, int onlyEvent, ProgressListener progress) {
    AuditRun run = new AuditRun();
    JournalReport journal = JournalReader.of(directory).progress(progress).read(run);
    run.sale.finish(journal.lastSequence());
    run.past.letAsk(run.bookings, () -> run.bookings.compare(run.past.engine()));
    return new AuditReport(
        journal,
        run.past.engine().stateHash(),
        run.past.engine().recountStateHash(),
        run.marks,
        run.bookings,
        run.sale,
        onlyEvent);
  }

  @Override
  public void onRecord(DirectBuffer buffer, int offset, int length) {
    Said said = past.said();
    said.clear();
    sale.before(step.wrap(buffer, offset, length, said));
    past.apply(buffer, offset, length);
    for (int i = 0; i < said.count(); i++) {
      bookings.message(said.clientId(i), said.buffer(), said.offset(i), said.length(i));
    }
    bookings.applied(buffer, offset);
    sale.after(step);
  }

  @Override
  public void onMark(long sequence, long stateHash) {
    if (sequence == past.engine().sequence()) {
      marks++;
      if (stateHash != past.engine().stateHash()) {
        throw new IllegalStateException("the mark of sequence " + sequence + " has another state");
      }
    }
  }
}
