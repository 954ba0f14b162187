package io.frontrow.perf.load;

import io.frontrow.client.ClientListener;
import io.frontrow.client.CommandEncoder;
import io.frontrow.client.CommandSender;
import io.frontrow.client.ConnectionLostException;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.OutcomeUnknownException;
import io.frontrow.client.ReplyListener;
import io.frontrow.client.reply.HoldExpired;
import io.frontrow.perf.workload.Intents;
import io.frontrow.perf.workload.Workload;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.concurrent.CountDownLatch;
import org.agrona.DirectBuffer;

/**
 * One connection of the load: sends what its workload wants, follows its holds up, keeps its part
 * of the ledger. Everything runs on the client's event loop and allocates nothing, except {@link
 * #isWaitingForRoom}.
 */
final class LoadConnection implements ReplyListener, ClientListener {
  private static final int BUYER_SHIFT = 40;

  private final LoadConfig config;
  private final int index;
  private final int maxInFlight;
  private final Intents intents;
  private final int[] eventIds;
  private final Window window;
  private final Recorder recorder;
  private final OwnLedger ledger;
  private final CountDownLatch running;

  private final Tally tally;
  private final Operations operations;
  private final OpenHolds openHolds;
  private final SplitHolds splitHolds = new SplitHolds();
  private final ReplyReader replies = new ReplyReader();
  private final OrderReferences references;
  private final OperationEncoder again;
  private final NextIds nextIds = new NextIds();
  private final RefusedForRoom refusedForRoom = new RefusedForRoom();
  private final int[] seats;

  private FrontrowClient client;
  private CommandSender sender;
  private int wave;
  private boolean exhausted;
  private boolean lost;
  private boolean finished;

  LoadConnection(LoadShared shared, Workload workload, int index, Recorder recorder) {
    config = shared.config();
    this.index = index;
    this.recorder = recorder;
    maxInFlight = config.isOpenLoop() ? LoadConfig.OPEN_LOOP_IN_FLIGHT : config.inFlight();
    intents = workload.intents(index);
    eventIds = shared.eventIds();
    window = shared.window();
    running = shared.running();
    references = new OrderReferences(shared.orderTag());
    tally = new Tally(workload.waves());
    operations = new Operations();
    ledger = new OwnLedger(shared.ledger(), operations);
    openHolds = new OpenHolds(maxInFlight);
    seats = new int[ReplyReader.MAX_SEATS];
    again = new OperationEncoder(operations, eventIds, config.ttlMillis(), references);
  }

  /** Before the start. */
  void attach(FrontrowClient connected) {
    client = connected;
    sender = connected.sender(this);
    nextIds.attach(connected);
  }

  FrontrowClient client() {
    return client;
  }

  Tally tally() {
    return tally;
  }

  /** The first wave that this connection is not done with. */
  int wave() {
    return wave;
  }

  /**
   * Closed loop: has as many operations under way as it may. Both loops, once the run is over:
   * follows up the holds still open, if the run is to leave none.
   */
  void fill() {
    long now = System.nanoTime();
    while (operations.size() < maxInFlight && send(now)) {
      // The next one.
    }
    sender.flush();
    finishIfDone(now);
  }

  /**
   * Open loop: sends one operation that was due at a time, and counts from then; false if too many
   * are under way, and the operation is still to be sent.
   */
  boolean sendDue(long dueNanos) {
    if (exhausted || operations.size() == maxInFlight) {
      return false;
    }
    if (!send(dueNanos)) {
      finishIfDone(System.nanoTime());
      return false;
    }
    if (window.measures(dueNanos)) {
      recorder.sendLag(System.nanoTime() - dueNanos);
    }
    return true;
  }

  void flush() {
    sender.flush();
  }

  /** Whether operations were refused because the server was full, and wait to be sent again. */
  boolean isWaitingForRoom() {
    return refusedForRoom.isWaiting();
  }

  /** Sends again what the server had no room for: commands under their old ids. */
  void sendAgain() {
    refusedForRoom.drain(this::sendAgain);
    sender.flush();
  }

  private void sendAgain(long requestId) {
    int slot = operations.find(requestId);
    if (slot < 0) {
      return;
    }
    if (operations.kind(slot) != OperationKind.READ_ROW) {
      sender.send(requestId, (to, id) -> again.encode(to, id, slot, buyer(id)));
    } else if (operations.hasRoomFor(nextIds.query())) {
      int event = eventIds[operations.event(slot)];
      operations.move(slot, nextIds.claimed(sender.getRowMap(event, operations.place(slot))));
    } else {
      refusedForRoom.add(requestId);
    }
  }

  /** Sends one operation; false if there is none to send now. */
  private boolean send(long sinceNanos) {
    if (lost
        || !operations.hasRoomFor(nextIds.command())
        || !operations.hasRoomFor(nextIds.query())) {
      return false;
    }
    if (splitHolds.size() > 0) {
      giveBack(sinceNanos);
      return true;
    }
    boolean over = isOver(sinceNanos);
    if (openHolds.size() > Workload.OPEN_HOLDS
        || over && config.settles() && openHolds.size() > 0) {
      followUp(sinceNanos);
      return true;
    }
    if (over) {
      return false;
    }
    boolean more = intents.advance();
    wave = intents.wave();
    if (more) {
      sendIntent(sinceNanos);
      return true;
    }
    exhausted = true;
    window.ranOut(sinceNanos);
    return send(sinceNanos);
  }

  /** Whether this connection has no further intents. */
  private boolean isOver(long nanos) {
    return exhausted || window.isOver(nanos);
  }

  private void sendIntent(long sinceNanos) {
    int event = intents.event();
    long buyer = buyer(nextIds.command());
    switch (intents.kind()) {
      case HOLD_SEATS -> {
        int first = intents.firstSeat();
        int count = intents.seatCount();
        for (int i = 0; i < count; i++) {
          seats[i] = first + i;
        }
        long id = sender.holdSeats(eventIds[event], buyer, config.ttlMillis(), seats, 0, count);
        add(id, OperationKind.HOLD_SEATS, sinceNanos, event, 0, first, count, 0);
      }
      case HOLD_BEST -> {
        int section = intents.section();
        int count = intents.seatCount();
        long id =
            sender.holdBestAvailable(
                eventIds[event], buyer, config.ttlMillis(), section, CommandEncoder.ANY, count);
        add(id, OperationKind.HOLD_BEST, sinceNanos, event, section, 0, count, 0);
      }
      case READ_ROW -> {
        long id = sender.getRowMap(eventIds[event], intents.row());
        add(id, OperationKind.READ_ROW, sinceNanos, event, intents.row(), 0, 0, 0);
      }
    }
  }

  /** Every intent is another buyer. */
  private long buyer(long requestId) {
    return (long) (index + 1) << BUYER_SHIFT | requestId;
  }

  private void followUp(long sinceNanos) {
    int oldest = openHolds.removeOldest();
    long holdId = openHolds.holdId(oldest);
    OperationKind kind =
        intents.nextFollowUpConfirms() ? OperationKind.CONFIRM : OperationKind.RELEASE;
    long id =
        kind == OperationKind.CONFIRM
            ? sender.confirmHold(holdId, references.buffer(), 0, references.write(holdId))
            : sender.releaseHold(holdId);
    int event = openHolds.event(oldest);
    add(
        id,
        kind,
        sinceNanos,
        event,
        0,
        openHolds.firstSeat(oldest),
        openHolds.seatCount(oldest),
        holdId);
  }

  /** A follow-up that no workload draws, and an operation of its own. */
  private void giveBack(long sinceNanos) {
    long holdId = splitHolds.holdId();
    int event = splitHolds.event();
    int seat = splitHolds.seat();
    int otherSeat = splitHolds.otherSeat();
    splitHolds.removeLast();
    long id = sender.releaseHold(holdId);
    add(id, OperationKind.GIVE_BACK, sinceNanos, event, otherSeat, seat, 1, holdId);
  }

  private void add(
      long requestId,
      OperationKind kind,
      long sinceNanos,
      int event,
      int place,
      int firstSeat,
      int seatCount,
      long holdId) {
    int slot = operations.add(nextIds.claimed(requestId), kind, sinceNanos);
    operations.what(slot, intents.wave(), event, place, firstSeat, seatCount, holdId);
  }

  @Override
  public void onReply(long requestId, int templateId, DirectBuffer buffer, int offset, int length) {
    long now = System.nanoTime();
    int slot = operations.find(requestId);
    RejectCode refusal =
        templateId == CommandRejectedDecoder.TEMPLATE_ID ? replies.code(buffer, offset) : null;
    if (refusal == RejectCode.BUSY) {
      tally.busy();
      refusedForRoom.add(requestId);
      return;
    }
    if (refusal == null) {
      succeeded(slot, templateId, buffer, offset);
    } else {
      refused(slot, refusal);
    }
    long since = operations.sinceNanos(slot);
    operations.remove(slot);
    tally.answered(window, now);
    if (window.measures(since)) {
      recorder.latency(window.side(since), now - since);
    }
    goOn(now);
  }

  private void goOn(long now) {
    if (!config.isOpenLoop() || isOver(now)) {
      fill();
    }
  }

  private void succeeded(int slot, int templateId, DirectBuffer buffer, int offset) {
    switch (operations.kind(slot)) {
      case HOLD_SEATS, HOLD_BEST -> held(slot, templateId, buffer, offset);
      case READ_ROW -> replies.requireRow(templateId);
      case CONFIRM -> {
        replies.requireConfirmed(templateId);
        ledger.confirmed(slot);
      }
      case RELEASE, GIVE_BACK -> replies.requireReleased(templateId);
    }
  }

  private void held(int slot, int templateId, DirectBuffer buffer, int offset) {
    OperationKind kind = operations.kind(slot);
    int event = operations.event(slot);
    int count = operations.seatCount(slot);
    boolean isWhole = replies.readHeld(templateId, buffer, offset, count);
    int first = replies.heldSeat(0);
    boolean isAdjacent = isWhole && replies.isAdjacent(count);
    if (kind == OperationKind.HOLD_BEST && isWhole && !isAdjacent && count == 2) {
      // One seat in each of two rows: to the workload, which wants neighbours, that is none.
      tally.hold(operations.wave(slot), kind, false);
      splitHolds.add(replies.heldId(), event, first, replies.heldSeat(1));
    } else if (!isAdjacent
        || kind == OperationKind.HOLD_SEATS && first != operations.firstSeat(slot)) {
      tally.unexpected(kind + " held other seats than asked for");
    } else {
      tally.hold(operations.wave(slot), kind, true);
      openHolds.add(replies.heldId(), event, first, count);
    }
  }

  private void refused(int slot, RejectCode code) {
    OperationKind kind = operations.kind(slot);
    boolean isHold = kind.isHold();
    if (isHold && (code == RejectCode.SEATS_UNAVAILABLE || code == RejectCode.NO_BLOCK)) {
      tally.hold(operations.wave(slot), kind, false);
    } else if (!isHold && code == RejectCode.HOLD_EXPIRED) {
      // Too late: the seats were given back, or will be at the next Tick.
      tally.expired();
      ledger.maybeReleased(slot);
    } else {
      tally.unexpected(kind, code);
      if (kind == OperationKind.CONFIRM || kind.isRelease()) {
        ledger.maybeReleased(slot);
      }
    }
  }

  @Override
  public void onOutcomeUnknown(long requestId, OutcomeUnknownException why) {
    int slot = operations.find(requestId);
    OperationKind kind = operations.kind(slot);
    tally.unknown(kind);
    lost |= why.getCause() != null;
    if (kind == OperationKind.CONFIRM) {
      ledger.maybeConfirmed(slot);
    } else if (kind.isRelease()) {
      ledger.maybeReleased(slot);
    }
    operations.remove(slot);
    goOn(System.nanoTime());
  }

  @Override
  public void onHoldExpired(HoldExpired expired) {
    ledger.expired(expired.holdId());
  }

  @Override
  public void onDisconnected(ConnectionLostException cause) {
    lost = true;
    refusedForRoom.drain(this::giveUp);
    if (!finished) {
      tally.unexpected("connection " + index + " lost: " + cause.getMessage());
    }
    finishIfDone(System.nanoTime());
  }

  /** What the server had no room for had no effect, and will not be sent again: its hold stays. */
  private void giveUp(long requestId) {
    int slot = operations.find(requestId);
    if (slot < 0) {
      return;
    }
    OperationKind kind = operations.kind(slot);
    if (kind == OperationKind.CONFIRM || kind.isRelease()) {
      ledger.leftHeld(slot);
    }
    operations.remove(slot);
  }

  /** Once all is answered and nothing more will be sent. */
  private void finishIfDone(long now) {
    if (finished || operations.size() > 0 || !lost && (!isOver(now) || splitHolds.size() > 0)) {
      return;
    }
    finished = true;
    ledger.leaveHeld(openHolds, splitHolds);
    ledger.unknownHolds(tally.unknownHoldCount());
    running.countDown();
  }
}
