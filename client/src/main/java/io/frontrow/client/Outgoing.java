package io.frontrow.client;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.ReplyHeader;
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
 * <p>Commands count their request ids up by one, for the engine's window refuses ids that are too
 * far apart. Queries take theirs from the upper half of all ids, so that they leave no gaps there.
 *
 * <p>Its memory is bounded: at most {@code maxInFlight} frames, and one heartbeat per interval.
 */
final class Outgoing {
  private static final int INITIAL_CAPACITY = 16 * 1_024;
  private static final long FIRST_QUERY_ID = 1L << 63;

  private final ExpandableArrayBuffer frames = new ExpandableArrayBuffer(INITIAL_CAPACITY);
  private final CommandEncoder encoder = new CommandEncoder();
  private final SessionEncoder sessionEncoder = new SessionEncoder();
  private final InFlight inFlight;
  private final long timeoutNanos;
  private int framesLength;
  private long nextRequestId;
  private long nextQueryId = FIRST_QUERY_ID;
  private long nextSequenceNumber = 1;
  private ConnectionLostException closedBy;

  Outgoing(ClientConfig config) {
    this.inFlight = new InFlight(config.maxInFlight());
    this.timeoutNanos = MILLISECONDS.toNanos(config.requestTimeoutMillis());
    this.nextRequestId = config.firstRequestId();
  }

  /** The upper half of all ids is for queries, and 0 for what nobody asked for. */
  static void requireOwnId(long requestId) {
    if (requestId <= 0) {
      throw new IllegalArgumentException(
          "a request id must be 1 to 2^63 - 1, not " + Long.toUnsignedString(requestId));
    }
  }

  /** Under this id the next command goes. */
  synchronized long nextRequestId() {
    return nextRequestId;
  }

  synchronized int inFlightCount() {
    return inFlight.size();
  }

  /** Under this id the next query goes. The caller holds the monitor. */
  long claimQueryId() {
    assert Thread.holdsLock(this);
    return nextQueryId++;
  }

  /**
   * Sends a command or query as request {@code requestId}, or the next one of its kind if that is
   * 0; returns the id, or {@link CommandSender#NOT_SENT}.
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
    int length = command.encode(encoderAtEnd(), id);
    if (requestId == 0 && isQueryAtEnd()) {
      id = claimQueryId();
      int at = framesLength + Frame.HEADER_LENGTH + ReplyHeader.REQUEST_ID_OFFSET;
      frames.putLong(at, id, LITTLE_ENDIAN);
    }
    return commit(id, listener, length);
  }

  /** What was just encoded says itself whether it is a query. */
  private boolean isQueryAtEnd() {
    return MessageShapes.isQuery(
        MessageShapes.templateId(frames, framesLength + Frame.HEADER_LENGTH));
  }

  /**
   * Event loop: keeps the place of a request that will be sent again; false if another has taken
   * its id.
   */
  synchronized boolean park(long requestId, ReplyListener listener, long delayNanos) {
    if (inFlight.contains(requestId)) {
      return false;
    }
    inFlight.add(requestId, listener, System.nanoTime() + delayNanos + timeoutNanos);
    return true;
  }

  /** Event loop: sends a parked request again, unless it was given up or nothing may be sent. */
  synchronized void resend(long requestId, ReplyListener listener, Command command) {
    if (closedBy == null && inFlight.remove(requestId) != null) {
      commit(requestId, listener, command.encode(encoderAtEnd(), requestId));
    }
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
    if (requestId >= nextRequestId && !isQueryAtEnd()) {
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
