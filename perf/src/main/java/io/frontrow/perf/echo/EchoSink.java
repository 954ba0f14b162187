package io.frontrow.perf.echo;

import io.frontrow.engine.pipeline.Egress;
import io.frontrow.gateway.CommandSink;
import io.frontrow.perf.workload.Workload;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.Mix;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import org.agrona.DirectBuffer;

/**
 * Answers each command where it is decoded, with a reply of the usual template and size, and knows
 * nothing: whether a hold succeeds is a function of its request id, at the workload's shares. Event
 * loop thread.
 */
final class EchoSink implements CommandSink {
  private static final int BITS = 32;

  private final Egress egress;
  private final EchoReplies replies = new EchoReplies();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final HoldSeatsDecoder holdSeats = new HoldSeatsDecoder();
  private final HoldBestAvailableDecoder holdBest = new HoldBestAvailableDecoder();
  private final ConfirmHoldDecoder confirm = new ConfirmHoldDecoder();
  private final ReleaseHoldDecoder release = new ReleaseHoldDecoder();
  private final GetRowMapDecoder getRowMap = new GetRowMapDecoder();

  /**
   * @param egress straight to the connections of the loop that calls
   */
  EchoSink(Egress egress) {
    this.egress = egress;
  }

  @Override
  public boolean tryPublish(long clientId, DirectBuffer message, int offset, int length) {
    long id = MessageShapes.requestId(message, offset);
    int reply =
        switch (MessageShapes.templateId(message, offset)) {
          case HoldSeatsDecoder.TEMPLATE_ID -> onHoldSeats(clientId, id, message, offset);
          case HoldBestAvailableDecoder.TEMPLATE_ID -> onHoldBest(clientId, id, message, offset);
          case ConfirmHoldDecoder.TEMPLATE_ID ->
              replies.confirmed(id, confirm.wrapAndApplyHeader(message, offset, header).holdId());
          case ReleaseHoldDecoder.TEMPLATE_ID ->
              replies.released(id, release.wrapAndApplyHeader(message, offset, header).holdId());
          case GetRowMapDecoder.TEMPLATE_ID -> {
            getRowMap.wrapAndApplyHeader(message, offset, header);
            yield replies.row(id, getRowMap.eventId(), getRowMap.row());
          }
          default -> replies.noBlock(id);
        };
    return egress.deliver(clientId, replies.buffer(), 0, reply);
  }

  private int onHoldSeats(long clientId, long id, DirectBuffer message, int offset) {
    holdSeats.wrapAndApplyHeader(message, offset, header);
    long eventId = holdSeats.eventId();
    HoldSeatsDecoder.SeatsDecoder seats = holdSeats.seats();
    int count = seats.count();
    long first = seats.next().seat();
    return succeeds(clientId, id, Workload.GIVEN_SEATS_SUCCESS)
        ? replies.held(id, eventId, first, count)
        : replies.unavailable(id, first, count);
  }

  private int onHoldBest(long clientId, long id, DirectBuffer message, int offset) {
    holdBest.wrapAndApplyHeader(message, offset, header);
    return succeeds(clientId, id, Workload.BEST_AVAILABLE_SUCCESS)
        ? replies.held(id, holdBest.eventId(), EchoReplies.seatOf(id), holdBest.quantity())
        : replies.noBlock(id);
  }

  private static boolean succeeds(long clientId, long id, double share) {
    long hash = Mix.mix(clientId, id) >>> BITS;
    return hash < (long) (share * (1L << BITS));
  }
}
