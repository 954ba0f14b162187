package io.frontrow.client;

import io.frontrow.client.request.BestAvailableRequest;
import io.frontrow.client.request.ConfirmRequest;
import io.frontrow.client.request.HoldRequest;
import io.frontrow.client.request.Tickets;
import org.agrona.DirectBuffer;

/**
 * The way to send without allocating: each method writes one frame behind those not yet written and
 * returns its request id; the reply comes to the sender's {@link ReplyListener}. Nothing leaves
 * before {@link #flush}, so that many commands go in one write.
 *
 * <p>Any thread may call it; the fastest place is the client's event loop ({@link
 * FrontrowClient#execute}, or inside a listener), where no thread has to be woken. There, a flush
 * during a listener's call takes effect once all that has arrived is handled. Commands of one
 * thread go out in the order in which it sent them.
 *
 * <p>Every method returns {@link #NOT_SENT} if {@link ClientConfig#maxInFlight} requests have no
 * reply yet, and throws {@link ConnectionLostException} once the connection has ended.
 */
public final class CommandSender {
  /** Instead of a request id: too many in flight, nothing was sent. */
  public static final long NOT_SENT = 0;

  private final Connection connection;
  private final Outgoing outgoing;
  private final ReplyListener listener;

  CommandSender(Connection connection, ReplyListener listener) {
    this.connection = connection;
    this.outgoing = connection.outgoing();
    this.listener = listener;
  }

  /** Writes everything sent so far, by whatever sender of this client. */
  public void flush() {
    connection.flush();
  }

  /** Requests of this client without reply. */
  public int inFlight() {
    return outgoing.inFlightCount();
  }

  /** Sends any command or query. */
  public long send(Command command) {
    return outgoing.send(0, listener, command);
  }

  /**
   * Sends any command or query under a request id of the caller's choice: to send one again, or to
   * count ids oneself. Ids chosen by the client go on behind the highest command seen.
   *
   * @param requestId positive: the others are for queries
   */
  public long send(long requestId, Command command) {
    Outgoing.requireOwnId(requestId);
    return outgoing.send(requestId, listener, command);
  }

  /**
   * @param ttlMillis 0: the server's default
   * @param seats {@code count} seat indexes from {@code offset} on
   */
  public long holdSeats(
      int eventId, long buyer, int ttlMillis, int[] seats, int offset, int count) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.nextRequestId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(
          id,
          listener,
          encoder.holds().holdSeats(id, eventId, buyer, ttlMillis, seats, offset, count));
    }
  }

  /**
   * @param ttlMillis 0: the server's default
   * @param section index, or {@link CommandEncoder#ANY}
   * @param category index, or {@link CommandEncoder#ANY}
   */
  public long holdBestAvailable(
      int eventId, long buyer, int ttlMillis, int section, int category, int quantity) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.nextRequestId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(
          id,
          listener,
          encoder
              .holds()
              .holdBestAvailable(id, eventId, buyer, ttlMillis, section, category, quantity));
    }
  }

  /** The order reference as UTF-8 bytes. */
  public long confirmHold(long holdId, DirectBuffer reference, int offset, int length) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.nextRequestId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(
          id, listener, encoder.holds().confirmHold(id, holdId, reference, offset, length));
    }
  }

  /** Allocates the bytes of the reference; the other form does not. */
  public long confirmHold(long holdId, String reference) {
    return send((encoder, id) -> encoder.holds().confirmHold(id, holdId, reference));
  }

  public long releaseHold(long holdId) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.nextRequestId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(id, listener, encoder.holds().releaseHold(id, holdId));
    }
  }

  /** Seats and places, under every condition there is; the request may be used again. */
  public long holdSeats(HoldRequest request) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.nextRequestId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(id, listener, encoder.holds().holdSeats(id, request));
    }
  }

  /** Places of one general-admission area. */
  public long holdPlaces(int eventId, long buyer, int ttlMillis, int area, int quantity) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.nextRequestId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(
          id, listener, encoder.holds().holdPlaces(id, eventId, buyer, ttlMillis, area, quantity));
    }
  }

  /** A pick under every condition there is; the request may be used again. */
  public long holdBestAvailable(BestAvailableRequest request) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.nextRequestId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(id, listener, encoder.holds().holdBestAvailable(id, request));
    }
  }

  /** A part of a hold. */
  public long releaseHold(long holdId, long unchangedSince, Tickets tickets) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.nextRequestId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(
          id, listener, encoder.holds().releaseHold(id, holdId, unchangedSince, tickets));
    }
  }

  /** Allocates the bytes of the reference. */
  public long confirmHold(ConfirmRequest request) {
    return send((encoder, id) -> encoder.holds().confirmHold(id, request));
  }

  public long getRowMap(int eventId, int row) {
    synchronized (outgoing) {
      if (!outgoing.mayClaim()) {
        return NOT_SENT;
      }
      long id = outgoing.claimQueryId();
      CommandEncoder encoder = outgoing.encoderAtEnd();
      return outgoing.commit(id, listener, encoder.queries().getRowMap(id, eventId, row));
    }
  }
}
