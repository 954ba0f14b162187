package io.frontrow.journal.check;

import io.frontrow.engine.core.Engine;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.Replay;
import java.nio.file.Path;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * Replays a journal, in use or not, and checks all that this package can check of it. Runs on the
 * calling thread.
 */
public final class JournalCheck {
  private final BookingCheck bookings = new BookingCheck();
  private final HistoryCheck history;
  private final Engine engine;
  private final long compareEvery;

  private JournalCheck(List<ClientHistory> histories, long compareEvery) {
    this.compareEvery = compareEvery;
    history = new HistoryCheck(histories);
    engine = new Engine(this::message);
  }

  /** What is said goes to both, an answer to the one who asked. */
  private void message(long clientId, DirectBuffer buffer, int offset, int length) {
    if (!history.isAsking()) {
      bookings.message(clientId, buffer, offset, length);
    }
    if (!bookings.isAsking()) {
      history.message(clientId, buffer, offset, length);
    }
  }

  /**
   * What was found.
   *
   * @param journal what was read
   * @param stateHash after the last record
   * @param bookings rules e, f and g
   * @param history rules a to d and h
   */
  public record Result(
      JournalReport journal, long stateHash, BookingCheck bookings, HistoryCheck history) {
    public boolean passed() {
      return bookings.passed() && history.findings().isEmpty();
    }

    @Override
    public String toString() {
      return "bookings: " + bookings.findings() + "\nhistories: " + history.findings();
    }
  }

  /**
   * Checks a journal, and the histories of clients beside it.
   *
   * @param histories of all clients that were watched; may be empty
   * @param compareEvery records between two comparisons of the model with the whole state of the
   *     engine; there is always one at the end
   */
  public static Result run(Path directory, List<ClientHistory> histories, long compareEvery) {
    JournalCheck check = new JournalCheck(histories, compareEvery);
    JournalReport report =
        Replay.of(directory).observer(check.new Follower()).run(check.engine).journal();
    check.bookings.compare(check.engine);
    check.history.finish();
    return new Result(report, check.engine.stateHash(), check.bookings, check.history);
  }

  private final class Follower implements RecordHandler {
    @Override
    public void onRecord(DirectBuffer buffer, int offset, int length) {
      bookings.applied(buffer, offset);
      history.applied(buffer, offset, engine);
      if (bookings.records() % compareEvery == 0) {
        bookings.compare(engine);
      }
    }
  }
}
