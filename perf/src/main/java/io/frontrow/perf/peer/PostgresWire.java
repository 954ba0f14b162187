package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Refusal;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.WireException;
import io.frontrow.perf.workload.Venue;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Speaks to PostgreSQL with the prepared statements of {@link PostgresStatements}: one execution
 * and one transaction for each operation, as many under way as the load wants. One event loop
 * thread.
 */
final class PostgresWire implements Wire {
  /** Codes of errors after which a transaction is to be tried again: nothing has changed. */
  private static final String SERIALIZATION_FAILURE = "40001";

  private static final String DEADLOCK = "40P01";

  private enum Step {
    CONNECTED,
    GREETED,
    PREPARING,
    READY
  }

  private final Venue venue;
  private final int[] rowOfSeat;
  private final int ttlMillis;
  private final HoldNumbers numbers;
  private final InOrder waiting = new InOrder();
  private final PostgresMessage message = new PostgresMessage();
  private Step step = Step.CONNECTED;
  private boolean asked;

  // Of the reply that is being read.
  private boolean touched;
  private int row;
  private int position;
  private String error;
  private String code;

  /**
   * @param rowOfSeat the row of each seat of the venue
   */
  PostgresWire(Venue venue, int[] rowOfSeat, int ttlMillis, int connection) {
    this.venue = venue;
    this.rowOfSeat = rowOfSeat;
    this.ttlMillis = ttlMillis;
    numbers = new HoldNumbers(connection);
  }

  @Override
  public int writeSession(MutableDirectBuffer out, int at, long nowNanos) {
    if (step == Step.CONNECTED && !asked) {
      asked = true;
      return PostgresCommand.startup(
          out, at, PostgresServer.DATABASE_USER, PostgresServer.DATABASE);
    }
    if (step == Step.GREETED) {
      step = Step.PREPARING;
      return PostgresStatements.prepare(out, at, ttlMillis);
    }
    return at;
  }

  @Override
  public boolean isReady() {
    return step == Step.READY;
  }

  @Override
  public int holdSeats(
      MutableDirectBuffer out, int at, int op, int event, int firstSeat, int seatCount) {
    long hold = numbers.next();
    waiting.add(op, InOrder.Kind.HOLD_SEATS, hold, firstSeat, seatCount);
    return putOfSeats(out, at, PostgresStatements.HOLD, event, firstSeat, seatCount, hold);
  }

  @Override
  public int holdBest(
      MutableDirectBuffer out, int at, int op, int event, int section, int seatCount) {
    long hold = numbers.next();
    waiting.add(op, InOrder.Kind.HOLD_BEST, hold, section, seatCount);
    int next = PostgresCommand.bind(out, at, PostgresStatements.BEST, 4);
    int first = event * venue.rowCount() + venue.firstRow(section);
    next = PostgresCommand.argument(out, next, first);
    next = PostgresCommand.argument(out, next, first + venue.rowCount(section) - 1);
    next = PostgresCommand.argument(out, next, seatCount);
    next = PostgresCommand.holdArgument(out, next, hold);
    return PostgresCommand.execute(out, at, next);
  }

  @Override
  public int readRow(MutableDirectBuffer out, int at, int op, int event, int rowOfVenue) {
    waiting.add(op, InOrder.Kind.READ_ROW, 0, rowOfVenue, 0);
    int next = PostgresCommand.bind(out, at, PostgresStatements.READ, 1);
    next = PostgresCommand.argument(out, next, event * venue.rowCount() + rowOfVenue);
    return PostgresCommand.execute(out, at, next);
  }

  @Override
  public int confirm(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount) {
    waiting.add(op, InOrder.Kind.CONFIRM, hold, firstSeat, seatCount);
    return putOfSeats(out, at, PostgresStatements.CONFIRM, event, firstSeat, seatCount, hold);
  }

  @Override
  public int release(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount) {
    waiting.add(op, InOrder.Kind.RELEASE, hold, firstSeat, seatCount);
    return putOfSeats(out, at, PostgresStatements.RELEASE, event, firstSeat, seatCount, hold);
  }

  private int putOfSeats(
      MutableDirectBuffer out,
      int at,
      char statement,
      int event,
      int firstSeat,
      int seatCount,
      long hold) {
    int rowOfVenue = rowOfSeat[firstSeat];
    int inRow = firstSeat - venue.firstSeat(rowOfVenue);
    int next = PostgresCommand.bind(out, at, statement, 4);
    next = PostgresCommand.argument(out, next, event * venue.rowCount() + rowOfVenue);
    next = PostgresCommand.argument(out, next, inRow * PostgresStatements.CELL + 1);
    next = PostgresCommand.argument(out, next, seatCount);
    next = PostgresCommand.holdArgument(out, next, hold);
    return PostgresCommand.execute(out, at, next);
  }

  @Override
  public int decode(DirectBuffer in, int at, int length, Outcomes to) {
    int next = at;
    while (message.read(in, next, at + length)) {
      read(to);
      next = message.next();
    }
    return next - at;
  }

  private void read(Outcomes to) {
    switch (message.type()) {
      case 'R' -> {
        if (message.integer(0) != 0) {
          throw new WireException("PostgreSQL asks for a password");
        }
      }
      case 'D' -> readColumns();
      case 'C' -> touched = !message.touchedNothing();
      case 'E' -> readError();
      case 'Z' -> end(to);
      default -> {
        // Settings, notices, and that a message was understood: what counts comes later.
      }
    }
  }

  private void readColumns() {
    if (message.columns() == 2) {
      row = message.integer(message.column(0) + Integer.BYTES);
      position = message.integer(message.column(1) + Integer.BYTES);
    }
  }

  private void readError() {
    code = message.field('C');
    error = code + ' ' + message.field('M');
    if (step != Step.READY) {
      throw new WireException("PostgreSQL says: " + error);
    }
  }

  /** PostgreSQL is ready for the next statement. */
  private void end(Outcomes to) {
    switch (step) {
      case CONNECTED -> step = Step.GREETED;
      case PREPARING -> step = Step.READY;
      case READY -> {
        if (waiting.isEmpty()) {
          throw new WireException("PostgreSQL answers what nobody asked");
        }
        tell(to, waiting.op());
        waiting.remove();
        touched = false;
        error = null;
      }
      default -> throw new WireException("PostgreSQL is ready though nobody asked");
    }
  }

  private void tell(Outcomes to, int op) {
    if (error != null) {
      if (code.equals(SERIALIZATION_FAILURE) || code.equals(DEADLOCK)) {
        to.busy(op);
      } else {
        to.unexpected(op, error);
      }
      return;
    }
    switch (waiting.kind()) {
      case HOLD_SEATS -> {
        if (touched) {
          to.held(op, waiting.hold(), waiting.place(), waiting.seatCount());
        } else {
          to.refused(op, Refusal.TAKEN);
        }
      }
      case HOLD_BEST -> {
        if (touched) {
          to.held(op, waiting.hold(), firstSeat(), waiting.seatCount());
        } else {
          to.refused(op, Refusal.TAKEN);
        }
      }
      default -> {
        if (touched) {
          to.done(op);
        } else {
          to.refused(op, Refusal.EXPIRED);
        }
      }
    }
  }

  private int firstSeat() {
    int at = position - 1 - PostgresStatements.HOLD_AT;
    return venue.firstSeat(row % venue.rowCount()) + at / PostgresStatements.CELL;
  }

  @Override
  public int writeEnd(MutableDirectBuffer out, int at) {
    return PostgresCommand.terminate(out, at);
  }
}
