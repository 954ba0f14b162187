package io.frontrow.replay.audit;

import io.frontrow.journal.Manifest;
import io.frontrow.journal.ManifestEntry;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import io.frontrow.journal.check.BookingCheck;
import io.frontrow.replay.MessageReader;
import io.frontrow.replay.PastEngine;
import io.frontrow.replay.Said;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.Step;
import java.nio.file.Path;
import java.util.List;
import org.agrona.DirectBuffer;

/** Brings an engine along a journal and lets all checks look at each record. One thread only. */
final class AuditRun {
  private final PastEngine past = new PastEngine();
  private final SaleAudit sale = new SaleAudit(new Asker(past), new MessageReader().keys());
  private final BookingCheck bookings = new BookingCheck();
  private final Step step = new Step();

  private AuditRun() {}

  /** Audits a journal, in use or not; see {@link Replay#run(io.frontrow.engine.core.Engine)}. */
  static AuditReport of(Path directory, int onlyEvent, ProgressListener progress) {
    AuditRun run = new AuditRun();
    Replay.Result replayed =
        Replay.of(directory)
            .progress(progress)
            .herald(run::before)
            .observer(run::after)
            .run(run.past.engine());
    run.sale.finish(replayed.journal().lastSequence());
    run.past.letAsk(run.bookings, () -> run.bookings.compare(run.past.engine()));
    List<Long> skips =
        Manifest.read(directory).skips().stream().map(ManifestEntry.Skip::sequence).toList();
    return new AuditReport(
        replayed, run.past.engine().recountStateHash(), run.bookings, run.sale, skips, onlyEvent);
  }

  private void before(DirectBuffer buffer, int offset, int length) {
    past.said().clear();
    sale.before(step.wrap(buffer, offset, length, past.said()));
  }

  private void after(DirectBuffer buffer, int offset, int length) {
    Said said = past.said();
    for (int i = 0; i < said.count(); i++) {
      bookings.message(said.clientId(i), said.buffer(), said.offset(i), said.length(i));
    }
    bookings.applied(buffer, offset);
    sale.after(step);
  }
}
