package io.frontrow.server.cli.hold;

import io.frontrow.protocol.Limits;
import io.frontrow.server.cli.shared.CommandFailedException;

/** What an order may be called. Stateless. */
final class OrderReference {
  private OrderReference() {}

  static void check(String reference) {
    int length = reference.length();
    boolean visible = reference.chars().allMatch(it -> it > ' ' && it < 0x7f);
    if (length == 0 || length > Limits.MAX_ORDER_REFERENCE_BYTES || !visible) {
      throw CommandFailedException.usage(
          "an order's reference has from 1 to "
              + Limits.MAX_ORDER_REFERENCE_BYTES
              + " bytes, each a visible ASCII character");
    }
  }
}
