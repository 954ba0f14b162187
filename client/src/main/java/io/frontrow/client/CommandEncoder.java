package io.frontrow.client;

import io.frontrow.client.request.BestAvailableRequest;
import org.agrona.MutableDirectBuffer;

/**
 * Writes commands and queries, one method each in the rooms named here, at the place it was given;
 * each returns the bytes written. Values that do not fit their field are an {@link
 * IllegalArgumentException}; what the engine allows is the engine's to say. Allocates nothing but
 * the bytes of strings and seeds, and the order of prices. Not thread-safe: a {@link Command}
 * receives it for the length of one call.
 */
public final class CommandEncoder {
  /** Any section, any category. */
  public static final int ANY = BestAvailableRequest.ANY;

  private final EncodingTarget target = new EncodingTarget();
  private final PlanCommands plans = new PlanCommands(target);
  private final EventCommands events = new EventCommands(target);
  private final HoldCommands holds = new HoldCommands(target);
  private final OrderCommands orders = new OrderCommands(target);
  private final WaitlistCommands waitlist = new WaitlistCommands(target);
  private final WaitingRoomCommands waitingRoom = new WaitingRoomCommands(target);
  private final Queries queries = new Queries(target);

  CommandEncoder() {}

  /** The next message is written here, its message header first. */
  CommandEncoder wrap(MutableDirectBuffer buffer, int offset) {
    target.buffer = buffer;
    target.offset = offset;
    return this;
  }

  public PlanCommands plans() {
    return plans;
  }

  public EventCommands events() {
    return events;
  }

  public HoldCommands holds() {
    return holds;
  }

  public OrderCommands orders() {
    return orders;
  }

  public WaitlistCommands waitlist() {
    return waitlist;
  }

  public WaitingRoomCommands waitingRoom() {
    return waitingRoom;
  }

  public Queries queries() {
    return queries;
  }
}
