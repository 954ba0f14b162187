package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;

/**
 * The replies of all clients in one preallocated ring of bytes, oldest first. A reply is encoded
 * where it will lie; it is there only once it is kept. What is oldest leaves, or is moved to the
 * young end. Apply thread only.
 *
 * <p>An entry begins at a multiple of eight, where the one kept before it ends, or at 0 if less
 * than the longest entry is left to the end of the ring from there: so no entry is split, and both
 * ends skip the same bytes without a mark.
 *
 * <pre>
 * one entry: hash term | client id | fingerprint of the request | client's slot, length | the reply
 * </pre>
 */
final class ReplyArena {
  private static final int TERM = 0;
  private static final int CLIENT_ID = 8;
  private static final int FINGERPRINT = 16;
  private static final int CLIENT = 24;
  private static final int LENGTH = 28;
  private static final int HEADER_LENGTH = 32;

  /** Room that a reply needs before anybody knows how long it will be. */
  private static final int LONGEST_ENTRY = aligned(HEADER_LENGTH + Limits.MAX_MESSAGE_LENGTH);

  /** Of a cache. */
  private static final int BYTES_PER_LINE = 64;

  /** Few entries are longer. */
  private static final int USUAL_ENTRY = 2 * BYTES_PER_LINE;

  private final byte[] bytes;
  private final ArrayBuffer buffer;

  /** Where the oldest entry lies; where the next one will, if there is none. */
  private int oldest;

  /** Where the next entry will lie. */
  private int next;

  private int size;

  ReplyArena(int capacity) {
    bytes = new byte[capacity & -Long.BYTES];
    buffer = new ArrayBuffer(bytes);
  }

  ArrayBuffer buffer() {
    return buffer;
  }

  /** Whether the longest message can be encoded now. */
  boolean hasRoom() {
    return size == 0 || next > oldest || oldest - next >= LONGEST_ENTRY;
  }

  /** Entries in the ring. */
  int size() {
    return size;
  }

  /**
   * Reads what will leave for so many replies, or where they will lie if nothing has to. Returns
   * something of it, so that no compiler can leave the reading out.
   */
  long lookAhead(int replies) {
    int from = next > oldest ? next : oldest;
    int end = Math.min(from + replies * USUAL_ENTRY, bytes.length);
    long seen = 0;
    for (int at = from; at < end; at += BYTES_PER_LINE) {
      seen += bytes[at];
    }
    return seen;
  }

  /** Where the next reply is to be encoded, if there is room. */
  int nextReply() {
    return next + HEADER_LENGTH;
  }

  /**
   * Keeps the reply that was encoded at {@link #nextReply}; returns where its entry lies. Its term
   * is the caller's to add, as it is to remove when the entry leaves.
   */
  int keep(int client, long clientId, long fingerprint, int length) {
    int entry = next;
    buffer.putLong(entry + CLIENT_ID, clientId, LITTLE_ENDIAN);
    buffer.putLong(entry + FINGERPRINT, fingerprint, LITTLE_ENDIAN);
    buffer.putInt(entry + CLIENT, client, LITTLE_ENDIAN);
    buffer.putInt(entry + LENGTH, length, LITTLE_ENDIAN);
    append(length);
    buffer.putLong(entry + TERM, countTerm(entry), LITTLE_ENDIAN);
    return entry;
  }

  /** The oldest entry; there must be one. */
  int oldest() {
    return oldest;
  }

  /** The oldest entry leaves. */
  void dropOldest() {
    oldest = behind(oldest, length(oldest));
    if (--size == 0) {
      oldest = next;
    }
  }

  /** The oldest entry becomes the youngest; returns where it lies now. */
  int moveOldest() {
    int from = oldest;
    int length = length(from);
    dropOldest();
    int to = next;
    if (to != from) {
      // The two may overlap: the hole in front of it may be shorter than the entry.
      System.arraycopy(bytes, from, bytes, to, HEADER_LENGTH + length);
    }
    append(length);
    return to;
  }

  private void append(int length) {
    next = behind(next, length);
    size++;
  }

  /** The place behind an entry of this length. */
  private int behind(int entry, int length) {
    int end = entry + aligned(HEADER_LENGTH + length);
    return bytes.length - end < LONGEST_ENTRY ? 0 : end;
  }

  /** The slot that the entry's client had when it was kept. */
  int client(int entry) {
    return buffer.getInt(entry + CLIENT, LITTLE_ENDIAN);
  }

  /** The request that the reply answers: every reply begins with its id. */
  long requestId(int entry) {
    return buffer.getLong(reply(entry) + Frame.MESSAGE_HEADER_LENGTH, LITTLE_ENDIAN);
  }

  long fingerprint(int entry) {
    return buffer.getLong(entry + FINGERPRINT, LITTLE_ENDIAN);
  }

  /** Where the reply's message header lies. */
  int reply(int entry) {
    return entry + HEADER_LENGTH;
  }

  /** Length of the reply, its message header included. */
  int length(int entry) {
    return buffer.getInt(entry + LENGTH, LITTLE_ENDIAN);
  }

  /** The entry's term in the state hash. */
  long term(int entry) {
    return buffer.getLong(entry + TERM, LITTLE_ENDIAN);
  }

  /** The terms of all entries, counted anew from their bytes; slow. */
  long recount() {
    long sum = 0;
    int entry = oldest;
    for (int i = 0; i < size; i++) {
      sum += countTerm(entry);
      entry = behind(entry, length(entry));
    }
    return sum;
  }

  private long countTerm(int entry) {
    // The request id stands in the reply.
    long request =
        StateHash.pair(buffer.getLong(entry + CLIENT_ID, LITTLE_ENDIAN), fingerprint(entry));
    return Fingerprint.of(request, buffer, reply(entry), length(entry));
  }

  private static int aligned(int length) {
    return length + Long.BYTES - 1 & -Long.BYTES;
  }

  void transfer(StateTransfer state) {
    oldest = state.int32(oldest, 0, bytes.length - LONGEST_ENTRY);
    next = state.int32(next, 0, bytes.length - LONGEST_ENTRY);
    size = state.int32(size, 0, bytes.length / HEADER_LENGTH);
    state.array(bytes);
  }
}
