package io.frontrow.journal.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.agrona.DirectBuffer;

/**
 * An order as the check knows it.
 *
 * @param holdId the hold that it came from
 */
record BookedOrder(Key key, long holdId, int eventId, Tickets tickets) {
  /** An account's own name for an order. */
  record Key(int account, String reference) {
    static Key read(int account, DirectBuffer buffer, int offset) {
      byte[] bytes = new byte[buffer.getByte(offset) & 0xFF];
      buffer.getBytes(offset + 1, bytes);
      return new Key(account, new String(bytes, US_ASCII));
    }

    String name() {
      return "order " + reference + " of account " + Integer.toUnsignedString(account);
    }
  }
}
