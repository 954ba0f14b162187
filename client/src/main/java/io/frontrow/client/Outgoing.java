package io.frontrow.client;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;

/**
 * What the threads that send share with the event loop: the frames not yet written, the requests in
 * flight and the next request id. Frames lie in the order in which they were sent, and only the
 * event loop takes them out. Any thread; everything is done under this object's monitor, which is
 * never held while a listener or the socket is called.
 *
 * <p>Its memory is bounded: at most {@code maxInFlight} frames, and one heartbeat per interval.
 */
final class Outgoing {
  private static final int INITIAL_CAPACITY = 16 * 1_024;

  private final ExpandableArrayBuffer frames = new ExpandableArrayBuffer(INITIAL_CAPACITY);
  private final CommandEncoder encoder = new CommandEncoder();
  private final SessionEncoder sessionEncoder = new SessionEncoder();
  private final InFlight inFlight;
  private final long timeoutNanos;
  private int framesLength;
  private long nextRequestId;
  private long nextSequenceNumber = 1;
  private ConnectionLostException closedBy;

  Outgoing(ClientConfig config) {
    this.inFlight = new InFlight(config.maxInFlight());
    this.timeoutNanos = MILLISECONDS.toNanos(config.requestTimeoutMillis());
    this.nextRequestId = config.firstRequestId();
  }

  /** Under this id the next command goes. */
  synchronized long nextRequestId() {
    return nextRequestId;
  }

  synchronized int inFlightCount() {
    return inFlight.size();
  }

  /**
   * Sends a command as request {@code requestId}, or the next one if that is 0; returns the id, or
   * {@link CommandSender#NOT_SENT}.
   */
  synchronized long send(long requestId, ReplyListener listener, Command command) {
    if (!mayClaim()) {
      return CommandSender.NOT_SENT;
    }
    long id = requestId == 0 ? nextRequestId : requestId;
    if (inFlight.contains(id)) {
      throw new IllegalArgumentException(
          "request " + Long.toUnsignedString(id) + " is in flight already");
    }
    return commit(id, listener, command.encode(encoderAtEnd(), id));
  }

  /**
   * Whether another request may be sent; false if too many are in flight. Nothing changes before
   * {@link #commit}, so an encoder that throws leaves no trace. The caller holds the monitor.
   */
  boolean mayClaim() {
    assert Thread.holdsLock(this);
    if (closedBy != null) {
      throw new ConnectionLostException("not connected: " + closedBy.getMessage(), closedBy);
    }
    return !inFlight.isFull();
  }

  /** The encoder, set to write behind the last frame. The caller holds the monitor. */
  CommandEncoder encoderAtEnd() {
    assert Thread.holdsLock(this);
    return encoder.wrap(frames, framesLength + Frame.HEADER_LENGTH);
  }

  /** Makes the message just encoded part of what will be sent. The caller holds the monitor. */
  long commit(long requestId, ReplyListener listener, int messageLength) {
    assert Thread.holdsLock(this);
    if (messageLength > Limits.MAX_MESSAGE_LENGTH) {
      throw new IllegalArgumentException(
          "a message of " + messageLength + " bytes; the longest is " + Limits.MAX_MESSAGE_LENGTH);
    }
    inFlight.add(requestId, listener, System.nanoTime() + timeoutNanos);
    if (Long.compareUnsigned(requestId, nextRequestId) >= 0) {
      nextRequestId = requestId + 1;
    }
    nextSequenceNumber++;
    append(messageLength);
    return requestId;
  }

  /** Sends a message of the session layer, even while commands are refused. */
  synchronized void sendSession(SessionEncoder.Message message) {
    sessionEncoder.wrap(frames, framesLength + Frame.HEADER_LENGTH);
    append(message.encode(sessionEncoder, nextSequenceNumber));
  }

  private void append(int messageLength) {
    framesLength += Frame.putHeader(frames, framesLength, messageLength);
  }

  /** Event loop: everything to be written, or null. */
  synchronized ByteBuf drain(ByteBufAllocator allocator) {
    if (framesLength == 0) {
      return null;
    }
    ByteBuf bytes = allocator.directBuffer(framesLength);
    bytes.writeBytes(frames.byteArray(), 0, framesLength);
    framesLength = 0;
    return bytes;
  }

  /** Event loop: who waits for this reply, or null. */
  synchronized ReplyListener take(long requestId) {
    return inFlight.remove(requestId);
  }

  /** Event loop: takes out the requests whose deadline has passed. */
  synchronized List<InFlight.Unanswered> expire(long nowNanos) {
    return inFlight.removeExpired(nowNanos);
  }

  /** Event loop: refuses every further command; replies may still come. */
  synchronized void refuse(ConnectionLostException cause) {
    if (closedBy == null) {
      closedBy = cause;
    }
  }

  /** Event loop: refuses every further command and gives up those in flight. */
  synchronized List<InFlight.Unanswered> close(ConnectionLostException cause) {
    refuse(cause);
    framesLength = 0;
    return inFlight.removeAll();
  }
}
