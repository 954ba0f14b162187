package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.when;
import static io.frontrow.engine.core.Refusal.whenSeats;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks of the naive twin that several commands share. */
final class NaiveChecks {
  private NaiveChecks() {}

  /** Steps 2 and 3 of holding: what the request may have. */
  static NaiveEvent.Access access(NaiveEvent event, long channelKey) {
    int channel = channel(event, channelKey);
    when(!event.isSelling(), RejectCode.NOT_ON_SALE);
    boolean presale = event.phase == SalePhase.PRESALE;
    when(presale && channelKey == 0, RejectCode.CHANNEL_REQUIRED);
    return new NaiveEvent.Access(channel, !presale);
  }

  static int channel(NaiveEvent event, long channelKey) {
    int channel = channelKey == 0 ? 0 : event.channelOf(channelKey);
    when(channelKey != 0 && channel == 0, RejectCode.CHANNEL_UNKNOWN);
    return channel;
  }

  /** Limits by number, of a hold. */
  static void holdLimits(NaiveEvent event, int tickets) {
    when(event.maxPerHold > 0 && tickets > event.maxPerHold, RejectCode.LIMIT_PER_HOLD);
    minimumAndMultiple(event, tickets);
  }

  static void orderLimits(NaiveEvent event, int tickets) {
    when(event.maxPerOrder > 0 && tickets > event.maxPerOrder, RejectCode.LIMIT_PER_ORDER);
    minimumAndMultiple(event, tickets);
  }

  private static void minimumAndMultiple(NaiveEvent event, int tickets) {
    when(tickets < event.minimum, RejectCode.BELOW_MINIMUM);
    when(event.multiple > 1 && tickets % event.multiple != 0, RejectCode.NOT_A_MULTIPLE);
  }

  /** Step 9 of holding. */
  static void canBeHad(
      NaiveEvent event, NaivePart part, NaiveEvent.Access access, long unchangedSince) {
    canBeHad(event, part, access, unchangedSince, null);
  }

  /** The same, where what is still under this hold counts as free. */
  static void canBeHad(
      NaiveEvent event,
      NaivePart part,
      NaiveEvent.Access access,
      long unchangedSince,
      NaiveTickets hold) {
    List<Refusal.SeatInTheWay> taken = new ArrayList<>();
    for (NaiveEvent.Seat seat : part.seatsOf(event)) {
      boolean own = hold != null && seat.owner == hold;
      SeatReason reason = event.obstacle(seat, own, access, unchangedSince);
      if (reason != null) {
        taken.add(new Refusal.SeatInTheWay(seat.index, reason));
      }
    }
    List<Refusal.AreaInTheWay> full = new ArrayList<>();
    for (NaivePart.Asked asked : part.areas()) {
      NaiveEvent.Area area = event.areas.get(asked.area());
      long left = NaiveEvent.left(area, access, false);
      if (hold != null && area.forSale) {
        for (NaiveTickets.Claim claim : hold.claims) {
          boolean counts = claim.area == area && access.allows(claim.channel);
          left += counts ? claim.quantity : 0;
        }
      }
      if (asked.quantity() > left) {
        full.add(new Refusal.AreaInTheWay(asked.area(), left));
      }
    }
    if (!taken.isEmpty() || !full.isEmpty()) {
      RejectCode code = taken.isEmpty() ? RejectCode.AREA_FULL : RejectCode.SEATS_UNAVAILABLE;
      throw new Refusal(code, taken, full);
    }
  }

  /** Step 10 of holding; the given seats count as free. */
  static void orphans(
      NaiveEvent event,
      List<NaiveEvent.Seat> taken,
      Set<NaiveEvent.Seat> given,
      NaiveEvent.Access access) {
    if (event.orphanMode != OrphanMode.STRICT || taken.isEmpty()) {
      return;
    }
    Set<NaiveEvent.Seat> named = new HashSet<>(taken);
    Set<Integer> left = new TreeSet<>();
    for (NaiveEvent.Seat seat : taken) {
      for (NaiveEvent.Seat beside : neighbours(event, seat)) {
        if (!named.contains(beside) && isOpen(beside, access, given)) {
          boolean now = false;
          boolean then = false;
          for (NaiveEvent.Seat other : neighbours(event, beside)) {
            boolean open = isOpen(other, access, given);
            now |= open;
            then |= open && !named.contains(other);
          }
          if (now && !then) {
            left.add(beside.index);
          }
        }
      }
    }
    if (!left.isEmpty()) {
      NaiveBestAvailable.Want want =
          NaiveBestAvailable.Want.general(access, taken.size())
              .inSection(taken.get(0).row.section(), given);
      if (NaiveBestAvailable.hasKindBlock(event, want)) {
        List<Refusal.SeatInTheWay> singles = new ArrayList<>();
        left.forEach(it -> singles.add(new Refusal.SeatInTheWay(it, SeatReason.LEFT_SINGLE)));
        whenSeats(singles, RejectCode.LEAVES_SINGLE_SEAT);
      }
    }
  }

  private static boolean isOpen(
      NaiveEvent.Seat seat, NaiveEvent.Access access, Set<NaiveEvent.Seat> given) {
    boolean had =
        given.contains(seat)
            ? seat.forSale && access.allows(seat.channel)
            : NaiveEvent.canBeHad(seat, access, false);
    return had && seat.traits == 0;
  }

  private static List<NaiveEvent.Seat> neighbours(NaiveEvent event, NaiveEvent.Seat seat) {
    List<NaiveEvent.Seat> beside = new ArrayList<>(2);
    for (int index = seat.index - 1; index <= seat.index + 1; index += 2) {
      if (index >= seat.row.firstSeat() && index < seat.row.endSeat()) {
        NaiveEvent.Seat other = event.seats.get(index);
        if (Math.abs(other.position - seat.position) == 1) {
          beside.add(other);
        }
      }
    }
    return beside;
  }

  /** The checks of swapped seats, up to what the hold or order must have. */
  static void swaps(NaiveTickets tickets, NaivePart give, NaivePart take, RejectCode otherwise) {
    when(give.seats().isEmpty(), RejectCode.NO_SEATS);
    when(give.seats().size() > 50, RejectCode.TOO_MANY_SEATS);
    List<Long> named = new ArrayList<>();
    for (int i = 0; i < give.seats().size(); i++) {
      named.add(give.seats().get(i));
      named.add(take.seats().get(i));
    }
    NaivePart.checkSeats(tickets.event, named);
    tickets.checkHas(give, otherwise);
  }

  /** One run of adjacent seats of a row, in whatever order. */
  static boolean areTogether(List<NaiveEvent.Seat> seats) {
    if (seats.isEmpty()) {
      return false;
    }
    NaivePlan.Row row = seats.get(0).row;
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (NaiveEvent.Seat seat : seats) {
      if (seat.row != row) {
        return false;
      }
      first = Math.min(first, seat.position);
      last = Math.max(last, seat.position);
    }
    return last - first + 1 == seats.size();
  }

  static void reference(String reference) {
    boolean valid = !reference.isEmpty() && reference.length() <= 40;
    for (int i = 0; i < reference.length(); i++) {
      valid &= reference.charAt(i) > ' ' && reference.charAt(i) <= '~';
    }
    when(!valid, RejectCode.NAME_INVALID);
  }
}
