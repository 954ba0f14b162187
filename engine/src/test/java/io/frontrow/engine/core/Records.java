package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.TickEncoder;

/**
 * Builds complete records, one at a time: a method for each message leaves the record in the buffer
 * from offset 0 and returns its length. Reusable by the tests of other modules.
 */
public final class Records extends QueryRecords {
  /** Time of the next records. */
  public Records timeNanos(long timeNanos) {
    this.timeNanos = timeNanos;
    return this;
  }

  /** Who sends the next records. */
  public Records client(long clientId) {
    this.clientId = clientId;
    return this;
  }

  /** Request id of the next record; the ones behind it count up from there. */
  public Records nextRequestId(long next) {
    requestId = next - 1;
    return this;
  }

  public int configure(EngineSettings settings) {
    return own(settings, MESSAGE + settings.encode(buffer, MESSAGE));
  }

  public int tick() {
    TickEncoder message = new TickEncoder().wrapAndApplyHeader(buffer, MESSAGE, header);
    return own(message, message.limit());
  }
}
