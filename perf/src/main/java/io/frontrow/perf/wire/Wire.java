package io.frontrow.perf.wire;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The codec of one connection: writes operations as bytes, reads bytes as outcomes. It owns no
 * socket and no buffer, and keeps none that it was given. Everything runs on the one event loop of
 * its connection, and allocates nothing once the session is up.
 *
 * <p>The load names an operation by a small number, {@code op}: 0 to {@link #MAX_OPS} - 1, given
 * anew once its outcome was told. A system that answers in order needs a queue of them; one that
 * answers under ids of its own, a table from id to op.
 *
 * <p>Each method that writes does so from {@code at} on, and returns where it stopped: the place of
 * the next message. There is room for {@link #MAX_BYTES} at least. Events count from 0 through all
 * waves, sections from 0; rows and seats from 0 through the venue. The bytes go out in the order in
 * which they were written; many operations may go out together.
 */
public interface Wire {
  /** Room that every writing method finds. */
  int MAX_BYTES = 4_096;

  /** Operations under way at one time on one connection, at most. */
  int MAX_OPS = 1_024;

  /**
   * Writes what the session itself has to say: the first message once the socket is connected, an
   * answer to what has just been read while the session is not {@link #isReady}, and heartbeats.
   * Asked once after the connect, after each {@link #decode} until the session is ready, and about
   * ten times a second from then on. Mostly nothing.
   *
   * @param nowNanos {@link System#nanoTime}
   */
  int writeSession(MutableDirectBuffer out, int at, long nowNanos);

  /** Whether operations may be written. */
  boolean isReady();

  /**
   * Whether one more operation may be written now, though fewer than the load wants are under way.
   * A wire that says no must say yes once further outcomes have been read.
   */
  default boolean hasRoom() {
    return true;
  }

  /** Hold these adjacent seats of one row, all or none, for the sale's TTL. */
  int holdSeats(MutableDirectBuffer out, int at, int op, int event, int firstSeat, int seatCount);

  /** Hold the best adjacent seats of a section: lowest row, then lowest seats. */
  int holdBest(MutableDirectBuffer out, int at, int op, int event, int section, int seatCount);

  /** Read which seats of a row are free, held, sold. */
  int readRow(MutableDirectBuffer out, int at, int op, int event, int row);

  /**
   * Buy the seats of a hold.
   *
   * @param hold as {@link Outcomes#held} named it
   */
  int confirm(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount);

  /** Give the seats of a hold back. */
  int release(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount);

  /** Give a hold back that {@link Outcomes#heldApart} told of: only by wires that do so. */
  default int releaseApart(
      MutableDirectBuffer out, int at, int op, long hold, int event, int seat, int otherSeat) {
    throw new UnsupportedOperationException("no seats were held apart");
  }

  /**
   * Reads whole replies and tells what became of the operations; leaves a reply that is not
   * complete. What is left comes again, with more behind it. After {@link Outcomes#busy} the load
   * writes the same operation once more, later, under the same op: a system that knows a request
   * when it comes again is to be given the id that it had.
   *
   * <p>The load writes nothing while this runs: what {@code to} hears is answered afterwards.
   *
   * @return how many of the bytes were read, 0 to {@code length}
   * @throws WireException if the bytes make no sense, or the system ends the session: the
   *     connection is then closed, and what was under way has an unknown outcome
   */
  int decode(DirectBuffer in, int at, int length, Outcomes to);

  /** Writes a farewell, if the system knows one; the socket is closed behind it. */
  default int writeEnd(MutableDirectBuffer out, int at) {
    return at;
  }
}
