package io.frontrow.client;

import org.agrona.DirectBuffer;

/** Makes a record of a reply whose message header begins at {@code offset}. Stateless. */
@FunctionalInterface
public interface ReplyDecoder<T> {
  T decode(DirectBuffer buffer, int offset);
}
