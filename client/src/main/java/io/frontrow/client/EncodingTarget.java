package io.frontrow.client;

import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import org.agrona.MutableDirectBuffer;

/** Where the next message is written, its message header first. Not thread-safe. */
final class EncodingTarget {
  final MessageHeaderEncoder header = new MessageHeaderEncoder();
  MutableDirectBuffer buffer;
  int offset;
}
